package org.hvnet.sim.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology.Anywhere;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.VirtualAdapter.SubInterface;

/** Which tags a station sets and expects. */
final class StationTags {
  private StationTags() {}

  /** A NIC that sets the tag of one VLAN, or none. */
  static List<Interface> of(Optional<VlanId> vlan, Optional<IpInterface> ip) {
    return List.of(new Interface(Tag.of(vlan.map(VlanId::value).orElse(0)), ip));
  }

  /** What a guest has behind a port: on a trunk a tag for each of its sub-interfaces. */
  static List<Interface> interfaces(
      AdapterVlan mode, Optional<IpInterface> ip, List<SubInterface> subInterfaces) {
    List<Interface> tagged =
        subInterfaces.stream()
            .map(s -> new Interface(Tag.of(s.vlan().value()), Optional.of(s.ip())))
            .toList();
    boolean hasNative =
        mode instanceof AdapterVlan.Trunk(var allowed, var nativeVlan) && nativeVlan.isPresent();
    if (!tagged.isEmpty() && ip.isEmpty() && !hasNative) {
      return tagged;
    }
    List<Interface> all = new ArrayList<>(tagged);
    all.addFirst(new Interface(Tag.NONE, ip));
    return all;
  }

  /** A trunk of whose VLANs nothing is said may be used in all of them. */
  static Optional<Anywhere> anywhere(AdapterVlan mode, List<SubInterface> subInterfaces) {
    return mode instanceof AdapterVlan.Trunk(var allowed, var nativeVlan) && subInterfaces.isEmpty()
        ? Optional.of(new Anywhere(allowed, true))
        : Optional.empty();
  }
}
