/** How a model is written as text again. */
package org.hvnet.dsl.serializer;
