package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;

/**
 * A physical router or firewall.
 *
 * @param id its name
 * @param nics its ports
 * @param interfaces what it has an address on
 * @param forwarding what it forwards between them
 */
public record Router(
    ElementId id, List<Nic> nics, List<Interface> interfaces, Forwarding forwarding) {
  /** Copies all lists. */
  public Router {
    nics = List.copyOf(nics);
    interfaces = List.copyOf(interfaces);
  }

  /**
   * A port of a router.
   *
   * @param id router and name
   * @param lag the link aggregation group it is a member of
   * @param mac its address
   */
  public record Nic(ElementId id, Optional<ElementId> lag, MacAddress mac) {}

  /**
   * A layer-3 interface of a router or switch.
   *
   * @param id owner and name
   * @param vlan the VLAN it is in; empty: untagged
   * @param ip its address
   * @param over the NICs below it; empty for a switch, which is in the VLAN itself
   * @param shared whether others have the address as well (VRRP, HSRP)
   * @param outside the outside it leads to
   * @param mtu the largest packet in bytes; empty: that of its VLAN
   */
  public record Interface(
      ElementId id,
      Optional<VlanId> vlan,
      Optional<IpInterface> ip,
      List<ElementId> over,
      boolean shared,
      Optional<ElementId> outside,
      Optional<Integer> mtu) {
    /** Copies the list. */
    public Interface {
      over = List.copyOf(over);
    }
  }
}
