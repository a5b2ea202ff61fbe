package org.hvnet.dsl.ide.highlighting;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

/**
 * Classifies text by the lexer alone: fast enough for each keystroke, and right for any part of a
 * file that starts at the start of a line, for no token spans lines. Names get no kind.
 * Thread-safe.
 */
public class LexicalTokens {

  private final Provider<Lexer> lexers;
  private final Map<Integer, String> definitions;

  /** Takes the lexer and the token names of the language. */
  @Inject
  public LexicalTokens(
      @Named(LexerBindings.RUNTIME) Provider<Lexer> lexers, ITokenDefProvider definitions) {
    this.lexers = lexers;
    this.definitions = definitions.getTokenDefMap();
  }

  /** The tokens of the text that have a kind, in order. */
  public List<Token> of(String text) {
    Lexer lexer = lexers.get();
    lexer.setCharStream(new ANTLRStringStream(text));
    List<Token> tokens = new ArrayList<>();
    for (var next = lexer.nextToken();
        next.getType() != org.antlr.runtime.Token.EOF;
        next = lexer.nextToken()) {
      CommonToken token = (CommonToken) next;
      kind(token)
          .ifPresent(
              kind -> tokens.add(new Token(token.getStartIndex(), token.getText().length(), kind)));
    }
    return tokens;
  }

  private Optional<TokenKind> kind(CommonToken token) {
    String definition = definitions.getOrDefault(token.getType(), "");
    String text = token.getText();
    if (definition.endsWith("_COMMENT")) {
      return Optional.of(TokenKind.COMMENT);
    }
    return text.isBlank() ? Optional.empty() : TokenKind.ofToken(text, definition.startsWith("'"));
  }
}
