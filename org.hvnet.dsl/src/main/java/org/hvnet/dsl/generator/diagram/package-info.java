/**
 * Diagrams of a network as SVG: {@code Network} to a graph of the Eclipse Layout Kernel, whose
 * elements know what they depict, to text. Entry: {@link
 * org.hvnet.dsl.generator.diagram.PhysicalDiagram}.
 */
package org.hvnet.dsl.generator.diagram;
