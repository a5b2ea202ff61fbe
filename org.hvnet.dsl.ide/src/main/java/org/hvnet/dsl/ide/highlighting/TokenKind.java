package org.hvnet.dsl.ide.highlighting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;

/**
 * The kinds of words that an editor shows in different ways, with their names in the Language
 * Server Protocol.
 */
public enum TokenKind {
  /** A word of the language, as in {@code department}. */
  KEYWORD(SemanticTokenTypes.Keyword),
  /** The name of an element where it is declared. */
  DECLARATION(SemanticTokenTypes.Variable, SemanticTokenModifiers.Declaration),
  /** The name of an element where it is referred to. */
  REFERENCE(SemanticTokenTypes.Variable),
  /** A number, an address, or a quantity with its unit. */
  NUMBER(SemanticTokenTypes.Number),
  /** A text in quotes that is not a name. */
  STRING(SemanticTokenTypes.String),
  /** A comment. */
  COMMENT(SemanticTokenTypes.Comment),
  /** Punctuation. */
  OPERATOR(SemanticTokenTypes.Operator);

  private final String type;
  private final List<String> modifiers;

  TokenKind(String type, String... modifiers) {
    this.type = type;
    this.modifiers = List.of(modifiers);
  }

  /** The LSP token type, a constant of {@link SemanticTokenTypes}. */
  public String type() {
    return type;
  }

  /** The LSP token modifiers, constants of {@link SemanticTokenModifiers}. */
  public List<String> modifiers() {
    return modifiers;
  }

  /** The kind that goes by this type with exactly these modifiers, if there is one. */
  public static Optional<TokenKind> of(String type, List<String> modifiers) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(type) && kind.modifiers.equals(modifiers))
        .findFirst();
  }

  /**
   * The kind of a single visible token of the lexer; empty for a name, which only the parser knows
   * the role of.
   *
   * @param text not empty
   * @param keyword whether it is a keyword of the grammar
   */
  static Optional<TokenKind> ofToken(String text, boolean keyword) {
    char first = text.charAt(0);
    if (Character.isLetter(first) || first == '_') {
      return keyword ? Optional.of(KEYWORD) : Optional.empty();
    }
    if (Character.isDigit(first)) {
      return Optional.of(NUMBER);
    }
    return Optional.of(first == '"' || first == '\'' ? STRING : OPERATOR);
  }
}
