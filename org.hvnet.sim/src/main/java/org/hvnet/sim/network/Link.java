package org.hvnet.sim.network;

/**
 * A cable between two ports, NICs or outsides.
 *
 * @param id names both ends
 * @param first one end
 * @param second the other end
 * @param rate its speed, full duplex
 * @param metres its length; a frame takes 5 ns a metre
 */
public record Link(ElementId id, ElementId first, ElementId second, DataRate rate, int metres) {}
