package org.hvnet.sim.network;

import java.util.Optional;

/**
 * A logical unit of a storage array.
 *
 * @param id array and name
 * @param bytes its size
 * @param uniqueId the identifier by which a host finds it, {@code UniqueId} of {@code Get-Disk}
 */
public record Lun(ElementId id, long bytes, Optional<String> uniqueId) {}
