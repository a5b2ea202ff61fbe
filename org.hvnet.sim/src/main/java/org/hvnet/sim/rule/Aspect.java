package org.hvnet.sim.rule;

/**
 * What of an element a finding is about: the clause that says it is where the finding is shown. An
 * element that says nothing of the kind is shown by its name.
 */
public enum Aspect {
  /** The name. */
  NAME,
  /** The name outside of the specification. */
  REAL_NAME,
  /** VLAN mode or VLAN of an adapter, NIC, interface, or department. */
  VLAN,
  /** Number of a VLAN. */
  NUMBER,
  /** Prefix. */
  SUBNET,
  /** Address. */
  ADDRESS,
  /** Gateway. */
  GATEWAY,
  /** MAC address. */
  MAC,
  /** Range of dynamic MAC addresses. */
  MAC_POOL,
  /** Largest packet. */
  MTU,
  /** VLANs of a physical port. */
  PORT_MODE,
  /** Edge port. */
  EDGE,
  /** Link aggregation group. */
  LAG,
  /** How a script finds a NIC. */
  IDENTITY,
  /** Cable. */
  CABLE,
  /** Rate of a NIC, port or link. */
  SPEED,
  /** Loop prevention. */
  SPANNING_TREE,
  /** Release of the operating system. */
  RELEASE,
  /** Memory and processors of a host. */
  CAPACITY,
  /** Data Center Bridging. */
  TRAFFIC_CLASSES,
  /** RDMA. */
  RDMA,
  /** SR-IOV. */
  SRIOV,
  /** Use for management. */
  FOR_MANAGEMENT,
  /** Kind of a virtual switch, with its uplinks. */
  SWITCH_KIND,
  /** Translated prefix of an internal switch. */
  NAT,
  /** Team. */
  TEAM,
  /** Minimum bandwidth by weight. */
  WEIGHTS,
  /** Team member that carries a host vNIC. */
  TEAM_MEMBER,
  /** Virtual switch of an adapter. */
  ON_SWITCH,
  /** Department of a machine or server. */
  DEPARTMENT,
  /** Generation. */
  GENERATION,
  /** Memory of a machine. */
  MEMORY,
  /** Processors of a machine. */
  PROCESSORS,
  /** Operating system of a guest. */
  GUEST,
  /** Secure boot. */
  SECURE_BOOT,
  /** Router or firewall inside a machine. */
  FORWARDING,
  /** Static routes. */
  ROUTE,
  /** Adapters teamed inside a guest. */
  GUEST_TEAM,
  /** Adapters bridged inside a guest. */
  GUEST_BRIDGE,
  /** Foreign MAC addresses of the guest. */
  BALANCING,
  /** Disk. */
  DISK,
  /** Services offered. */
  SERVICE,
  /** Emulated adapter. */
  LEGACY,
  /** Weight of an adapter. */
  WEIGHT,
  /** Minimum bandwidth of an adapter. */
  MINIMUM,
  /** Maximum bandwidth of an adapter. */
  MAXIMUM,
  /** MAC address spoofing. */
  SPOOFING,
  /** Guest teaming. */
  TEAMING,
  /** DHCP guard. */
  DHCP_GUARD,
  /** Router guard. */
  ROUTER_GUARD,
  /** Port mirroring. */
  MIRROR,
  /** Port ACLs. */
  ACCESS_RULE,
  /** Nodes of a cluster. */
  NODES,
  /** Networks of a cluster. */
  CLUSTER_NETWORK
}
