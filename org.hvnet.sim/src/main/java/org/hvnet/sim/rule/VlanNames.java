package org.hvnet.sim.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Vlan;

/** VLANs in the words of findings and of the language. */
final class VlanNames {
  private final Vlans vlans;

  VlanNames(Vlans vlans) {
    this.vlans = vlans;
  }

  /** A VLAN as seen from an element: {@code VLAN 2 (Sales)}. */
  String of(ElementId element, VlanId number) {
    return vlans.vlan(element, number).map(VlanNames::of).orElseGet(() -> "VLAN " + number);
  }

  /** A declared VLAN: {@code VLAN 2 (Sales)}. */
  static String of(Vlan vlan) {
    return "VLAN " + vlan.vid() + " (" + vlan.id() + ")";
  }

  /** Several VLANs. */
  String of(ElementId element, Collection<VlanId> numbers) {
    return numbers.stream().map(n -> of(element, n)).collect(Collectors.joining(", "));
  }

  /** How the language names a VLAN at an element: by its name there, else by its number. */
  String written(ElementId element, VlanId number) {
    return vlans
        .vlan(element, number)
        .map(v -> ElementId.of(v.id().name()).toString())
        .orElseGet(number::toString);
  }

  /** The clause of a trunk. */
  String trunk(ElementId element, VlanSet allowed, Optional<VlanId> nativeVlan) {
    List<String> names = allowed.stream().mapToObj(v -> written(element, new VlanId(v))).toList();
    return "trunk "
        + String.join(", ", names)
        + " native "
        + nativeVlan.map(v -> written(element, v)).orElse("none");
  }
}
