/** From a network to artefacts. Start at {@link org.hvnet.dsl.generator.HvnetGenerator}. */
package org.hvnet.dsl.generator;
