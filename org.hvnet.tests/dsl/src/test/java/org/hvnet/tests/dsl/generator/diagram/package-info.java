/** Tests of diagrams: the graph and its geometry, then the text. */
package org.hvnet.tests.dsl.generator.diagram;
