/**
 * The network as Java source, with a main program that runs its scenarios and a test of its
 * requirements. Entry: {@link org.hvnet.dsl.generator.simulation.SimulationGenerator}. What is
 * generated needs org.hvnet.sim alone.
 */
package org.hvnet.dsl.generator.simulation;
