package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;

/**
 * HV045: the physical ports of a team carry the same VLANs, in one network. An adapter is carried
 * by one member at a time, and loses its VLAN when it moves to another. Only VLANs that are used
 * count: a leftover in a list hurts nobody.
 */
final class TeamReachRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, ElementId> joined = null;
    for (HostSwitch one : network.hosts().virtualSwitches()) {
      List<BridgePort> ports =
          one.vswitch().uplinks().stream()
              .flatMap(u -> network.cabling().peerPort(u).stream())
              .toList();
      if (ports.size() > 1) {
        if (ports.stream().map(p -> p.port().mode()).distinct().count() > 1) {
          checkVlans(one, ports, network, found);
        }
        if (ports.stream().map(p -> p.bridge().id()).distinct().count() > 1) {
          joined = joined == null ? joined(network) : joined;
          checkNetwork(one, ports, joined, found);
        }
      }
    }
  }

  private static void checkVlans(
      HostSwitch one, List<BridgePort> ports, NetworkView network, Consumer<Finding> found) {
    Map<BridgePort, Set<Integer>> lacking = new HashMap<>();
    for (int tag : network.clusters().tagsOn(one)) {
      List<Optional<VlanId>> vlans =
          ports.stream().map(p -> Carriage.vlan(p.port().mode(), tag)).toList();
      Optional<VlanId> right =
          vlans.stream().filter(Optional::isPresent).findFirst().orElse(Optional.empty());
      for (int i = 0; i < ports.size(); i++) {
        if (!vlans.get(i).equals(right) && !ports.get(i).port().settings().asNeeded()) {
          lacking.computeIfAbsent(ports.get(i), p -> new TreeSet<>()).add(tag);
        }
      }
    }
    for (BridgePort port : ports) {
      if (lacking.containsKey(port)) {
        BridgePort other =
            ports.stream().filter(p -> !lacking.containsKey(p)).findFirst().orElse(null);
        Finding finding =
            Finding.of(
                    RuleCode.HV045,
                    port.id(),
                    Aspect.PORT_MODE,
                    port.id()
                        + " does not carry "
                        + text(lacking.get(port))
                        + " of team "
                        + one.id()
                        + (other == null ? "" : " as " + other.id() + " does")
                        + ".")
                .relatedTo(one.id(), Aspect.SWITCH_KIND);
        found.accept(other == null ? finding : finding.relatedTo(other.id(), Aspect.PORT_MODE));
      }
    }
  }

  private static String text(Set<Integer> tags) {
    return tags.stream()
        .map(t -> t == Carriage.UNTAGGED ? "untagged frames" : "VLAN " + t)
        .collect(Collectors.joining(", "));
  }

  private static void checkNetwork(
      HostSwitch one,
      List<BridgePort> ports,
      Map<ElementId, ElementId> joined,
      Consumer<Finding> found) {
    ElementId first = root(ports.getFirst().bridge().id(), joined);
    ports.stream()
        .filter(p -> !root(p.bridge().id(), joined).equals(first))
        .findFirst()
        .ifPresent(
            p ->
                found.accept(
                    Finding.of(
                            RuleCode.HV045,
                            one.id(),
                            Aspect.SWITCH_KIND,
                            "Team "
                                + one.id()
                                + " leads to "
                                + ports.getFirst().bridge().id()
                                + " and "
                                + p.bridge().id()
                                + ", which no cable joins.")
                        .relatedTo(ports.getFirst().bridge().id())
                        .relatedTo(p.bridge().id())));
  }

  /** Physical switches that cables join, directly or over others and outsides. */
  private static Map<ElementId, ElementId> joined(NetworkView network) {
    Map<ElementId, ElementId> joined = new HashMap<>();
    for (Link link : network.network().links()) {
      List<ElementId> ends = new ArrayList<>();
      for (ElementId end : List.of(link.first(), link.second())) {
        network
            .cabling()
            .port(end)
            .filter(p -> !p.port().settings().shutdown())
            .map(p -> p.bridge().id())
            .or(() -> network.cabling().outside(end))
            .ifPresent(ends::add);
      }
      if (ends.size() == 2) {
        joined.put(root(ends.getFirst(), joined), root(ends.getLast(), joined));
      }
    }
    return joined;
  }

  private static ElementId root(ElementId of, Map<ElementId, ElementId> joined) {
    ElementId root = of;
    ElementId above = joined.getOrDefault(root, root);
    while (!above.equals(root)) {
      joined.put(of, above);
      root = above;
      above = joined.getOrDefault(root, root);
    }
    return root;
  }
}
