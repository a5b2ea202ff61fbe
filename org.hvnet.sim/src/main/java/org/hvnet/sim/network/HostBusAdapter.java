package org.hvnet.sim.network;

/**
 * A storage adapter of a host and the array it leads to.
 *
 * @param id host and name
 * @param array the storage array
 */
public record HostBusAdapter(ElementId id, ElementId array) {}
