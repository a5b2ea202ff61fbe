package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.emf.ecore.EClass;

/**
 * What one file says. It depends on its file alone, so that it can be kept as long as the file does
 * not change.
 *
 * @param file the file
 * @param network the name of the network, in a root file
 * @param language the version of the language it is written in
 * @param statements its statements, in order
 */
public record Fragment(
    String file, Optional<Name> network, OptionalInt language, List<Node> statements) {
  /** Copies the list. */
  public Fragment {
    statements = List.copyOf(statements);
  }

  /** The statements that follow a grammar rule, in order. */
  public List<Node> statements(EClass rule) {
    return statements.stream().filter(s -> s.is(rule)).toList();
  }

  /**
   * A name with its place.
   *
   * @param text the name, without quotes
   * @param at where it stands
   */
  public record Name(String text, SourceRange at) {}
}
