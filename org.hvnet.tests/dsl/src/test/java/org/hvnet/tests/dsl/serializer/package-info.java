/** Tests of models that become text again. */
package org.hvnet.tests.dsl.serializer;
