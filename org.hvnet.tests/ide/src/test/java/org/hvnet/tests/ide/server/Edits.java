package org.hvnet.tests.ide.server;

import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;

/** Applies edits as an editor does. */
final class Edits {
  private Edits() {}

  static String apply(String text, List<? extends TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text);
    edits.stream()
        .sorted(
            Comparator.comparingInt((TextEdit e) -> offset(text, e.getRange().getStart()))
                .reversed())
        .forEach(
            e ->
                edited.replace(
                    offset(text, e.getRange().getStart()),
                    offset(text, e.getRange().getEnd()),
                    e.getNewText()));
    return edited.toString();
  }

  private static int offset(String text, Position at) {
    int line = 0;
    for (int i = 0; i < at.getLine(); i++) {
      line = text.indexOf('\n', line) + 1;
    }
    return line + at.getCharacter();
  }
}
