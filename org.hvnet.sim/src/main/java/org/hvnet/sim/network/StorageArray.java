package org.hvnet.sim.network;

import java.util.List;

/**
 * A storage array.
 *
 * @param id its name
 * @param transport how hosts reach it
 * @param luns its logical units
 */
public record StorageArray(ElementId id, Transport transport, List<Lun> luns) {
  /** Copies all lists. */
  public StorageArray {
    luns = List.copyOf(luns);
  }

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
