package org.hvnet.dsl.compile;

/**
 * The derivation table of the language: every value that need not be written, and what it is
 * derived from where nothing says it. Each is decided in one place of this package, which names the
 * constant. docs/language.md is generated from it.
 */
public enum DerivedValue {
  /** VLAN of an adapter. */
  ADAPTER_VLAN("VLAN of an adapter", "the department's, if it has exactly one; none: untagged"),
  /** Switch of an adapter. */
  ADAPTER_SWITCH("virtual switch of an adapter", "the enclosing one; else the host's only one"),
  /** Access of the management operating system. */
  MANAGEMENT_OS("management OS on an external switch", "yes if a vnic stands in it; else no"),
  /** Team. */
  TEAM("Switch Embedded Team", "from two NICs up"),
  /** Load balancing. */
  LOAD_BALANCING("load balancing of a team", "hyper-v-port"),
  /** Bandwidth mode. */
  BANDWIDTH_MODE("minimum bandwidth mode", "weight or absolute by what is used; none with SR-IOV"),
  /** Address. */
  ADDRESS(
      "address not written",
      "proof and simulation take a free one from the top of the prefix; scripts set none"),
  /** MAC address. */
  MAC("MAC address", "the host's pool, from its management address as Hyper-V does"),
  /** Rate of a link. */
  LINK_RATE("rate of a link", "the slower end; else 1 Gbit/s"),
  /** Length of a link. */
  LINK_LENGTH("length of a link", "10 m"),
  /** Mode of a physical port. */
  PORT_MODE("mode of a physical port", "access 1, as out of the box"),
  /** Native VLAN. */
  NATIVE_VLAN("native VLAN of a trunk", "1, as out of the box"),
  /** Native VLAN of an adapter. */
  ADAPTER_NATIVE_VLAN("native VLAN of an adapter's trunk", "none: untagged frames stay untagged"),
  /** VLANs of a port as needed. */
  NEEDED_VLANS("VLANs of a port as needed", "members at both ends of a path over it"),
  /** Spanning tree. */
  SPANNING_TREE("spanning tree of a switch", "rstp, priority 32768"),
  /** Node of a clustered machine. */
  NODE("node of a clustered machine", "round robin in order of declaration"),
  /** Generation. */
  GENERATION("generation of a machine", "2; with a legacy adapter 1"),
  /** Memory. */
  MEMORY("memory of a machine", "1 GB"),
  /** Processors. */
  PROCESSORS("processors of a machine", "1"),
  /** Prefix of a server. */
  SERVER_PREFIX("prefix of a server", "its department's VLAN; else that of its port");

  private final String value;
  private final String from;

  DerivedValue(String value, String from) {
    this.value = value;
    this.from = from;
  }

  /** What the value is, in words. */
  public String value() {
    return value;
  }

  /** What it is derived from where nothing says it. */
  public String from() {
    return from;
  }
}
