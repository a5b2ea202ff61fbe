package org.hvnet.dsl.generator.diagram;

/**
 * What a node, port or edge of a diagram depicts. The constants are also the classes of the style
 * sheet.
 */
public enum Look {
  /** The whole sheet. */
  SHEET,
  /** A part of the sheet without a shape of its own. */
  AREA,
  /** A Hyper-V host. */
  HOST,
  /** A virtual switch. */
  VIRTUAL_SWITCH,
  /** A virtual machine. */
  MACHINE,
  /** A network adapter of the management operating system. */
  MANAGEMENT_ADAPTER,
  /** A physical network adapter. */
  NIC,
  /** A storage adapter. */
  HOST_BUS_ADAPTER,
  /** A physical switch. */
  PHYSICAL_SWITCH,
  /** A port of a physical switch. */
  PORT,
  /** A physical server. */
  SERVER,
  /** A storage array. */
  STORAGE,
  /** A logical unit of a storage array. */
  LUN,
  /** A network of which nothing is described. */
  OUTSIDE,
  /** The VLANs that a cable carries. */
  LINK,
  /** A cable that carries tagged frames, or a sample of one. */
  TRUNK,
  /** A cable that carries untagged frames of one VLAN, or a sample of one. */
  ACCESS,
  /**
   * The way from a virtual switch to its physical adapter, or from a machine to a virtual switch.
   */
  UPLINK,
  /** The way from a host to a storage array, or a sample of one. */
  STORAGE_LINK,
  /** A patch of the colour of a department. */
  SWATCH
}
