package org.hvnet.dsl.declaration;

import java.util.List;

/**
 * A named list.
 *
 * @param name its name
 * @param members what is in it
 */
public record DeclaredSet(DeclaredName name, List<NameReference> members) {
  /** Copies all lists. */
  public DeclaredSet {
    members = List.copyOf(members);
  }
}
