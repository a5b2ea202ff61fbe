package org.hvnet.dsl.diagnostic;

import java.util.List;
import org.hvnet.dsl.declaration.SourceRange;

/**
 * A change of the text after which a diagnostic is gone.
 *
 * @param title what it does, as an editor offers it
 * @param edits the changes, none of which overlaps another
 */
public record QuickFix(String title, List<Edit> edits) {
  /** Copies the list. */
  public QuickFix {
    edits = List.copyOf(edits);
  }

  /**
   * A piece of text that is replaced.
   *
   * @param at what is replaced; of length 0 for an insertion
   * @param text the new text; empty for a removal
   */
  public record Edit(SourceRange at, String text) {}
}
