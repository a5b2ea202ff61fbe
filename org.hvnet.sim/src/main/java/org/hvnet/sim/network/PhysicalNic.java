package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;

/**
 * A physical network adapter of a host. It is the uplink of a virtual switch, or an interface of
 * the management operating system.
 *
 * @param id host and name
 * @param identity how a script finds it
 * @param rate its speed
 * @param management whether it is meant for managing the host
 * @param ip its address, where no virtual switch uses it
 * @param mac its burned-in address; assumed where the specification names none
 */
public record PhysicalNic(
    ElementId id,
    NicIdentity identity,
    DataRate rate,
    boolean management,
    Optional<IpInterface> ip,
    MacAddress mac) {}
