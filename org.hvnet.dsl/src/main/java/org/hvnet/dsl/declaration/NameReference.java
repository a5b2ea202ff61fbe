package org.hvnet.dsl.declaration;

import java.util.List;

/**
 * A name that refers to something, as written.
 *
 * @param path its parts, without quotes
 * @param at where it stands
 */
public record NameReference(List<String> path, SourceRange at) {
  /** Copies the path. */
  public NameReference {
    path = List.copyOf(path);
  }
}
