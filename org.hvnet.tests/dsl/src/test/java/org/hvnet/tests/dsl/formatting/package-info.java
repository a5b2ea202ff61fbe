/** Tests of the layout of specifications. */
package org.hvnet.tests.dsl.formatting;
