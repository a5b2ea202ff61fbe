package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.sim.rule.Aspect;

/** Which clauses say an aspect of an element. */
final class Aspects {
  private static final Map<Aspect, List<EClass>> CLAUSES =
      Map.ofEntries(
          Map.entry(Aspect.REAL_NAME, List.of(REAL_NAME)),
          Map.entry(
              Aspect.VLAN,
              List.of(
                  VLAN_CLAUSE_OF_ADAPTER,
                  ADAPTER_TRUNK,
                  PROMISCUOUS,
                  UNTAGGED,
                  IN_VLAN,
                  DEPARTMENT_VLAN)),
          Map.entry(Aspect.NUMBER, List.of(VLAN_NUMBER, DEPARTMENT_VLAN)),
          Map.entry(Aspect.SUBNET, List.of(SUBNET_CLAUSE)),
          Map.entry(Aspect.ADDRESS, List.of(ADDRESS_CLAUSE)),
          Map.entry(Aspect.GATEWAY, List.of(GATEWAY_CLAUSE)),
          Map.entry(Aspect.MAC, List.of(MAC_CLAUSE)),
          Map.entry(Aspect.MAC_POOL, List.of(MAC_POOL)),
          Map.entry(Aspect.MTU, List.of(MTU)),
          Map.entry(Aspect.PORT_MODE, List.of(ACCESS, TRUNK, PROMISCUOUS, AS_NEEDED)),
          Map.entry(Aspect.EDGE, List.of(EDGE)),
          Map.entry(Aspect.LAG, List.of(LAG_MEMBER, ROUTER_LAG)),
          Map.entry(Aspect.IDENTITY, List.of(IDENTITY)),
          Map.entry(Aspect.CABLE, List.of(CABLE)),
          Map.entry(Aspect.SPEED, List.of(SPEED)),
          Map.entry(Aspect.SPANNING_TREE, List.of(SPANNING_TREE)),
          Map.entry(Aspect.RELEASE, List.of(OPERATING_SYSTEM)),
          Map.entry(Aspect.CAPACITY, List.of(CAPACITY)),
          Map.entry(Aspect.TRAFFIC_CLASSES, List.of(TRAFFIC_CLASSES)),
          Map.entry(Aspect.RDMA, List.of(RDMA)),
          Map.entry(Aspect.SRIOV, List.of(SR_IOV)),
          Map.entry(Aspect.FOR_MANAGEMENT, List.of(FOR_MANAGEMENT)),
          Map.entry(Aspect.SWITCH_KIND, List.of(EXTERNAL, INTERNAL, PRIVATE)),
          Map.entry(Aspect.NAT, List.of(NAT_NETWORK, NAT)),
          Map.entry(Aspect.TEAM, List.of(TEAM)),
          Map.entry(Aspect.WEIGHTS, List.of(WEIGHTS)),
          Map.entry(Aspect.TEAM_MEMBER, List.of(VIA)),
          Map.entry(Aspect.ON_SWITCH, List.of(ON_SWITCH)),
          Map.entry(Aspect.DEPARTMENT, List.of(MEMBERSHIP)),
          Map.entry(Aspect.GENERATION, List.of(GENERATION)),
          Map.entry(Aspect.MEMORY, List.of(MEMORY)),
          Map.entry(Aspect.PROCESSORS, List.of(PROCESSORS)),
          Map.entry(Aspect.GUEST, List.of(GUEST_SYSTEM)),
          Map.entry(Aspect.SECURE_BOOT, List.of(SECURE_BOOT)),
          Map.entry(Aspect.FORWARDING, List.of(FORWARDING)),
          Map.entry(Aspect.ROUTE, List.of(ROUTE)),
          Map.entry(Aspect.GUEST_TEAM, List.of(GUEST_TEAM)),
          Map.entry(Aspect.GUEST_BRIDGE, List.of(GUEST_BRIDGE)),
          Map.entry(Aspect.BALANCING, List.of(LOAD_BALANCING)),
          Map.entry(Aspect.DISK, List.of(DISK)),
          Map.entry(Aspect.SERVICE, List.of(SERVICE_CLAUSE)),
          Map.entry(Aspect.LEGACY, List.of(LEGACY)),
          Map.entry(Aspect.WEIGHT, List.of(WEIGHT)),
          Map.entry(Aspect.MINIMUM, List.of(MINIMUM_BANDWIDTH)),
          Map.entry(Aspect.MAXIMUM, List.of(MAXIMUM_BANDWIDTH)),
          Map.entry(Aspect.SPOOFING, List.of(MAC_SPOOFING)),
          Map.entry(Aspect.TEAMING, List.of(GUEST_TEAMING)),
          Map.entry(Aspect.DHCP_GUARD, List.of(DHCP_GUARD)),
          Map.entry(Aspect.ROUTER_GUARD, List.of(ROUTER_GUARD)),
          Map.entry(Aspect.MIRROR, List.of(MIRRORING)),
          Map.entry(Aspect.ACCESS_RULE, List.of(ACCESS_RULE)),
          Map.entry(Aspect.NODES, List.of(NODES)),
          Map.entry(Aspect.CLUSTER_NETWORK, List.of(CLUSTER_NETWORK)));

  private Aspects() {}

  /** The clauses; none for the name. */
  static List<EClass> clauses(Aspect aspect) {
    return CLAUSES.getOrDefault(aspect, List.of());
  }
}
