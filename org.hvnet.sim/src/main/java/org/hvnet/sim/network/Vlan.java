package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.Subnet;

/**
 * A VLAN of the network with the IP prefix that belongs to it.
 *
 * @param id its name
 * @param vid its number on the wire
 * @param subnet the prefix of its members
 */
public record Vlan(ElementId id, VlanId vid, Optional<Subnet> subnet) {}
