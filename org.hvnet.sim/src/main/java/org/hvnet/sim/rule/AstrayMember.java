package org.hvnet.sim.rule;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Counterexample;

/** HV065: a member of a department stands in another VLAN than the rest. */
final class AstrayMember {
  private final NetworkView network;
  private final EndpointVlans places;

  AstrayMember(NetworkView network, EndpointVlans places) {
    this.network = network;
    this.places = places;
  }

  /** Which of two members of one department stands in no VLAN of it, and is cut off by that. */
  Optional<Endpoint> of(Counterexample example, Endpoint from, Endpoint to) {
    if (from.department().isEmpty() || !from.department().equals(to.department())) {
      return Optional.empty();
    }
    Set<Integer> home = home(from);
    return Stream.of(from, to)
        .filter(member -> places.isAt(member, example.point()))
        .filter(member -> !home.isEmpty() && Collections.disjoint(places.vlans(member), home))
        .findFirst();
  }

  /**
   * What is to be said of a member at a port. Nothing, if its place has been named already: the
   * port of a server is HV207 or HV208, a VLAN that a machine must not be in is HV064.
   */
  Optional<Finding> finding(Endpoint member, ElementId port) {
    return places.adapters(member).stream()
        .filter(adapter -> adapter.id().equals(port))
        .filter(adapter -> AdapterVlanRules.foreign(adapter, network).isEmpty())
        .findFirst()
        .map(adapter -> astray(member, adapter.id()));
  }

  private Finding astray(Endpoint member, ElementId adapter) {
    ElementId department = member.department().orElseThrow();
    Set<Integer> home = home(member);
    Finding finding =
        Finding.of(
                RuleCode.HV065,
                adapter,
                Aspect.VLAN,
                member.id()
                    + " of "
                    + department
                    + " stands in "
                    + words(adapter, places.vlans(member))
                    + ", the rest of the department in "
                    + words(adapter, home)
                    + ".")
            .relatedTo(department, Aspect.VLAN);
    return home.size() > 1
        ? finding
        : finding.mendedBy(
            Fix.remove("Leave it to the department " + department, adapter, Aspect.VLAN));
  }

  /** The VLANs of its department. */
  private Set<Integer> home(Endpoint member) {
    return member.department().flatMap(network.vlans()::department).stream()
        .flatMap(d -> d.vlans().stream())
        .flatMap(v -> network.vlans().vlan(v).stream())
        .map(v -> v.vid().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String words(ElementId at, Set<Integer> vlans) {
    if (vlans.equals(Set.of(VlanUse.UNTAGGED))) {
      return "no VLAN";
    }
    return network
        .vlans()
        .names()
        .of(at, vlans.stream().filter(v -> v != VlanUse.UNTAGGED).map(VlanId::new).toList());
  }
}
