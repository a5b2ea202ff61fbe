/**
 * The run-time state of a simulated network, built from a {@link
 * org.hvnet.sim.forwarding.Topology}: bridges that learn, links that take time, elements that fail.
 * Entry: {@link org.hvnet.sim.device.Simulation}.
 */
package org.hvnet.sim.device;
