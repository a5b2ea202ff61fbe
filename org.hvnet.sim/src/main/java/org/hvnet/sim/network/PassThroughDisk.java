package org.hvnet.sim.network;

/**
 * A LUN handed to a machine as a pass-through disk.
 *
 * @param lun the LUN
 * @param drive the drive letter the guest knows it by, as in {@code E:}; documentation only
 */
public record PassThroughDisk(ElementId lun, String drive) {
  /** The disk of a machine. */
  public ElementId id(ElementId machine) {
    return machine.child("disk " + lun);
  }
}
