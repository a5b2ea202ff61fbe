package org.hvnet.dsl.scoping;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.expand.Words;

/**
 * What a name may stand for, by where it is written. One table for linking, its messages and
 * proposals.
 */
public final class ReferenceKinds {
  private static final Set<EClass> VLANS = Set.of(VLAN, SECONDARY_VLAN, DEPARTMENT);
  private static final Set<EClass> VLAN_LISTS = Set.of(VLAN, SECONDARY_VLAN, DEPARTMENT, NAME_SET);
  private static final Set<EClass> FAILABLE =
      Set.of(
          SWITCH_PORT,
          PHYSICAL_NIC,
          PHYSICAL_SWITCH,
          HOST,
          SERVER,
          VIRTUAL_MACHINE,
          ROUTER,
          FIREWALL);
  private static final Map<EClass, Map<String, Set<EClass>>> TABLE = new HashMap<>();

  static {
    put(LIKE, "profiles", PROFILE);
    put(ACCESS, "vlan", VLANS);
    put(PROMISCUOUS, "vlan", VLANS);
    put(IN_VLAN, "vlan", VLANS);
    put(VLAN_CLAUSE_OF_ADAPTER, "vlan", VLANS);
    put(VLAN_TERM, "vlan", VLANS);
    put(SWITCH_VLAN, "vlan", VLANS);
    put(DEPARTMENT_VLAN, "vlans", VLANS);
    put(OUTSIDE_GATEWAY, "vlans", VLANS);
    put(CLUSTER_NETWORK, "vlans", VLANS);
    put(TRUNK, "nativeVlan", VLANS);
    put(ADAPTER_TRUNK, "nativeVlan", VLANS);
    put(VLAN_ITEM, "named", VLAN_LISTS);
    put(VLAN_ITEM, "vlan", VLANS);
    put(ADAPTER_TRUNK_ITEM, "named", VLAN_LISTS);
    put(ADAPTER_TRUNK_ITEM, "vlan", VLANS);
    put(
        CABLE,
        "end",
        SWITCH_PORT,
        PHYSICAL_NIC,
        SERVER,
        OUTSIDE,
        ROUTER_LAG,
        LAG_MEMBER,
        STORAGE_ARRAY);
    Set<EClass> ends = Set.of(SWITCH_PORT, PHYSICAL_NIC, SERVER, OUTSIDE, ROUTER_LAG, LAG_MEMBER);
    put(LINK, "first", ends);
    put(LINK, "second", ends);
    put(ROUTER_LAG, "ends", SWITCH_PORT, LAG_MEMBER);
    put(CAPTURE, "elements", ends);
    put(MLAG, "switches", PHYSICAL_SWITCH);
    put(MLAG, "lag", LAG_MEMBER);
    put(MEMBERSHIP, "department", DEPARTMENT);
    put(OVER, "nic", PHYSICAL_NIC, ROUTER_LAG);
    put(NAT, "interface", INTERFACE, VIRTUAL_ADAPTER);
    put(NESTED_IN, "machine", VIRTUAL_MACHINE);
    put(VOLUME, "lun", LUN);
    put(DISK, "lun", LUN);
    put(EXTERNAL, "uplinks", PHYSICAL_NIC);
    put(VIA, "nic", PHYSICAL_NIC);
    put(ON_SWITCH, "virtualSwitch", VIRTUAL_SWITCH);
    put(GUEST_TEAM, "adapters", VIRTUAL_ADAPTER);
    put(GUEST_BRIDGE, "adapters", VIRTUAL_ADAPTER);
    put(NODES, "hosts", HOST);
    put(SENTENCE, "hosts", HOST);
    put(SENTENCE, "storage", STORAGE_ARRAY, LUN);
    put(FAILURE, "element", FAILABLE);
    put(ELEMENT_EVENT, "elements", FAILABLE);
    put(MOVE_EVENT, "machine", VIRTUAL_MACHINE);
    put(MOVE_EVENT, "host", HOST);
    put(PLUG_EVENT, "end", SWITCH_PORT, PHYSICAL_NIC, SERVER);
    put(PLUG_EVENT, "other", SWITCH_PORT, PHYSICAL_NIC, SERVER);
    put(REFUTED_SENTENCE, "requirement", REQUIREMENT);
    put(NAMED_TERM, "element", Kinds.GROUP_MEMBERS);
  }

  private ReferenceKinds() {}

  private static void put(EClass rule, String feature, EClass... kinds) {
    put(rule, feature, Set.of(kinds));
  }

  private static void put(EClass rule, String feature, Set<EClass> kinds) {
    if (rule.getEStructuralFeature(feature) == null) {
      throw new IllegalArgumentException(rule.getName() + " has no " + feature);
    }
    TABLE.computeIfAbsent(rule, r -> new HashMap<>()).put(feature, kinds);
  }

  /** What a reference may stand for; empty: anything with a name. */
  static Optional<Set<EClass>> of(EObject reference) {
    EObject owner = reference.eContainer();
    if (owner == null) {
      return Optional.empty();
    }
    String feature = reference.eContainingFeature().getName();
    if (feature.equals("targets") && owner.eClass() != WITHOUT) {
      return Optional.of(Set.of(Kinds.of(owner.eClass())));
    }
    return Optional.ofNullable(TABLE.getOrDefault(owner.eClass(), Map.of()).get(feature));
  }

  /** The words for what a reference may stand for. */
  public static String words(EObject reference) {
    return of(reference)
        .map(
            kinds ->
                Words.kinds().stream()
                    .filter(kinds::contains)
                    .map(Words::of)
                    .distinct()
                    .collect(Collectors.joining(" or ")))
        .filter(words -> words.split(" or ").length <= 3)
        .orElse("thing");
  }
}
