package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;

/**
 * A storage array.
 *
 * @param id its name
 * @param transport how hosts reach it
 * @param luns its logical units
 * @param nics its interfaces in the network
 */
public record StorageArray(ElementId id, Transport transport, List<Lun> luns, List<Nic> nics) {
  /** Copies all lists. */
  public StorageArray {
    luns = List.copyOf(luns);
    nics = List.copyOf(nics);
  }

  /** An array of which no interface is described. */
  public StorageArray(ElementId id, Transport transport, List<Lun> luns) {
    this(id, transport, luns, List.of());
  }

  /**
   * An interface of an array.
   *
   * @param id array and name
   * @param tag the VLAN whose tag it sets itself; empty: untagged
   * @param port what it is cabled to
   * @param ip its address
   */
  public record Nic(
      ElementId id, Optional<VlanId> tag, Optional<ElementId> port, Optional<IpInterface> ip) {}

  /** How hosts reach a storage array. */
  public enum Transport {
    /** Fibre Channel, apart from the Ethernet network. */
    FC,
    /** iSCSI. */
    ISCSI,
    /** SMB 3. */
    SMB
  }
}
