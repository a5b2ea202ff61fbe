package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** A VLAN of another department is HV064 at the same place. */
  Optional<Finding> of(Counterexample example, Endpoint from, Endpoint to) {
    if (from.department().isEmpty() || !from.department().equals(to.department())) {
      return Optional.empty();
    }
    ElementId department = from.department().get();
    Set<Integer> home = new TreeSet<>();
    network
        .vlans()
        .department(department)
        .ifPresent(
            d ->
                d.vlans().stream()
                    .flatMap(v -> network.vlans().vlan(v).stream())
                    .forEach(v -> home.add(v.vid().value())));
    for (Endpoint endpoint : List.of(from, to)) {
      Set<Integer> there = places.vlans(endpoint);
      boolean isPoint = places.isAt(endpoint, example.point());
      if (isPoint && there.stream().noneMatch(home::contains) && !home.isEmpty()) {
        return of(example.point(), endpoint, department, home, there);
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> of(
      ElementId point,
      Endpoint endpoint,
      ElementId department,
      Set<Integer> home,
      Set<Integer> there) {
    boolean adapter = places.isAdapter(point);
    if (adapter && there.stream().anyMatch(v -> isForeign(point, v, department))) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(
                RuleCode.HV065,
                point,
                adapter ? Aspect.VLAN : Aspect.PORT_MODE,
                endpoint.id()
                    + " of "
                    + department
                    + " stands in "
                    + words(point, there)
                    + ", the rest of the department in "
                    + words(point, home)
                    + ".")
            .relatedTo(department, Aspect.VLAN);
    if (home.size() > 1) {
      return Optional.of(finding);
    }
    Fix fix =
        adapter
            ? Fix.remove("Leave it to the department " + department, point, Aspect.VLAN)
            : Fix.replace(
                "Put it into the VLAN of " + department,
                point,
                Aspect.PORT_MODE,
                "access "
                    + network.vlans().names().written(point, new VlanId(home.iterator().next())));
    return Optional.of(finding.mendedBy(fix));
  }

  private boolean isForeign(ElementId point, int vlan, ElementId department) {
    return vlan != VlanUse.UNTAGGED
        && network
            .vlans()
            .vlan(point, new VlanId(vlan))
            .map(v -> network.vlans().owners(v.id()))
            .filter(o -> !o.isEmpty() && !o.contains(department))
            .isPresent();
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
