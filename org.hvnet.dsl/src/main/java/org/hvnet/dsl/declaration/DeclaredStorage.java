package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.StorageArray;

/**
 * A storage array.
 *
 * @param name its name
 * @param transport how hosts reach it
 * @param luns its logical units
 */
public record DeclaredStorage(DeclaredName name, StorageArray.Transport transport, List<Lun> luns) {
  /** Copies all lists. */
  public DeclaredStorage {
    luns = List.copyOf(luns);
  }

  /**
   * A logical unit.
   *
   * @param name its name
   * @param bytes its size
   * @param uniqueId its identifier
   */
  public record Lun(DeclaredName name, long bytes, Optional<String> uniqueId) {}
}
