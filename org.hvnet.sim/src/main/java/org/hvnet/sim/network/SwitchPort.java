package org.hvnet.sim.network;

/**
 * A port of a physical switch.
 *
 * @param id switch and port name
 * @param mode what it does with VLANs
 * @param edge whether no switch is expected behind it (802.1Q, AdminEdge)
 */
public record SwitchPort(ElementId id, PortMode mode, boolean edge) {}
