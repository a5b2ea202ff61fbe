package org.hvnet.sim.network;

/**
 * A network of which nothing is described: unknown devices in every VLAN that its links carry.
 *
 * @param id its name
 */
public record Outside(ElementId id) {}
