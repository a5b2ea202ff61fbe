package org.hvnet.sim.device;

import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.network.ElementId;

/**
 * How many frames were lost at an element for a reason.
 *
 * @param element the port, NIC, adapter or server
 * @param reason why
 * @param frames how many
 */
public record DropCount(ElementId element, DropReason reason, long frames) {}
