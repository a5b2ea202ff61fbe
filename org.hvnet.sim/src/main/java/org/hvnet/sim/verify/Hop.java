package org.hvnet.sim.verify;

import org.hvnet.sim.network.ElementId;

/**
 * One step of a path.
 *
 * @param element the station, port or bridge passed
 * @param name what people call it: a machine with one adapter goes by its own name
 * @param vlan the VLAN the frame is in behind it; 0: none
 */
public record Hop(ElementId element, String name, int vlan) {}
