package org.hvnet.dsl.ui.highlight;

import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.hvnet.dsl.ide.highlighting.LexicalTokens;
import org.hvnet.dsl.ide.highlighting.Token;

/** Hands the tokens of the lexer to JFace. The gaps between them keep the editor's own colour. */
final class LexicalTokenScanner implements ITokenScanner {

  private final LexicalTokens lexer;
  private final Queue<Token> tokens = new ArrayDeque<>();
  private int start;
  private int offset;
  private int length;

  LexicalTokenScanner(LexicalTokens lexer) {
    this.lexer = lexer;
  }

  @Override
  public void setRange(IDocument document, int offset, int length) {
    tokens.clear();
    start = offset;
    try {
      tokens.addAll(lexer.of(document.get(offset, length)));
    } catch (BadLocationException e) {
      // The document changed meanwhile; JFace asks again.
    }
  }

  @Override
  public IToken nextToken() {
    Token token = tokens.poll();
    if (token == null) {
      return org.eclipse.jface.text.rules.Token.EOF;
    }
    offset = start + token.offset();
    length = token.length();
    return new org.eclipse.jface.text.rules.Token(TokenColors.attribute(token.kind()));
  }

  @Override
  public int getTokenOffset() {
    return offset;
  }

  @Override
  public int getTokenLength() {
    return length;
  }
}
