package org.hvnet.dsl.expand;

import java.util.List;
import org.hvnet.dsl.diagnostic.Diagnostic;

/**
 * What there is.
 *
 * @param root the whole; its children are what files and sites hold
 * @param references what names stand for
 * @param dealing the counts of {@code ++}
 * @param diagnostics what was wrong with ranges, profiles and changes
 */
public record Expansion(
    Element root, References references, Dealing dealing, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public Expansion {
    diagnostics = List.copyOf(diagnostics);
  }
}
