package org.hvnet.sim.network;

/**
 * A LUN that the management operating system mounts itself.
 *
 * @param id host and drive
 * @param drive the drive letter, as in {@code E:}
 * @param lun the LUN
 */
public record Volume(ElementId id, String drive, ElementId lun) {}
