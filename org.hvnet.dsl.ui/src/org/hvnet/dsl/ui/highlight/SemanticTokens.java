package org.hvnet.dsl.ui.highlight;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.custom.StyleRange;
import org.hvnet.dsl.ide.highlighting.TokenKind;
import org.hvnet.dsl.ui.HvnetPlugin;
import org.hvnet.dsl.ui.document.Documents;

/**
 * Paints what only the parser knows (which name declares, which refers) over the colours of the
 * lexer. After each change the language server is asked anew; until it answers, the old tokens move
 * with the text. Confined to the UI thread.
 */
final class SemanticTokens
    implements ITextPresentationListener, ITextInputListener, IDocumentListener {

  private final TextViewer viewer;
  private final String category = getClass().getName() + hashCode();
  private final IPositionUpdater updater = new DefaultPositionUpdater(category);
  private IDocument document;
  private String uri;
  private int changes;
  private List<TokenPosition> tokens = List.of();

  private static final class TokenPosition extends Position {
    final TokenKind kind;

    TokenPosition(int offset, int length, TokenKind kind) {
      super(offset, length);
      this.kind = kind;
    }
  }

  SemanticTokens(TextViewer viewer) {
    this.viewer = viewer;
    viewer.addTextPresentationListener(this);
    viewer.addTextInputListener(this);
    inputDocumentChanged(null, viewer.getDocument());
  }

  void dispose() {
    inputDocumentAboutToBeChanged(document, null);
    viewer.removeTextInputListener(this);
    viewer.removeTextPresentationListener(this);
  }

  @Override
  public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
    if (document != null) {
      document.removeDocumentListener(this);
      document.removePositionUpdater(updater);
      removeTokens();
      document = null;
    }
  }

  @Override
  public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
    ITextFileBuffer buffer =
        newInput == null
            ? null
            : FileBuffers.getTextFileBufferManager().getTextFileBuffer(newInput);
    if (buffer != null && document == null) {
      document = newInput;
      uri = Documents.uri(buffer.getFileStore().toURI());
      document.addPositionUpdater(updater);
      document.addDocumentListener(this);
      ask();
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    changes++;
    ask();
  }

  private void ask() {
    int asked = changes;
    var params = new SemanticTokensParams(new TextDocumentIdentifier(uri));
    HvnetPlugin.server()
        .request(it -> it.semanticTokensFull(params))
        .thenAccept(
            answer ->
                viewer.getTextWidget().getDisplay().asyncExec(() -> take(asked, answer.getData())));
  }

  private void take(int asked, List<Integer> data) {
    boolean disposed =
        document == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed();
    if (disposed || asked != changes) {
      return;
    }
    removeTokens();
    tokens = decoded(data);
    document.addPositionCategory(category);
    try {
      for (TokenPosition token : tokens) {
        document.addPosition(category, token);
      }
    } catch (BadLocationException | BadPositionCategoryException e) {
      HvnetPlugin.log().error("A token of " + uri + " is outside of the document", e);
    }
    viewer.invalidateTextPresentation();
  }

  /**
   * The protocol's groups of five: lines and characters since the token before, length, type,
   * modifiers.
   */
  private List<TokenPosition> decoded(List<Integer> data) {
    List<TokenPosition> result = new ArrayList<>();
    var legend = HvnetPlugin.server().legend();
    var position = new org.eclipse.lsp4j.Position();
    for (int i = 0; i + 4 < data.size(); i += 5) {
      int character =
          data.get(i) == 0 ? position.getCharacter() + data.get(i + 1) : data.get(i + 1);
      position = new org.eclipse.lsp4j.Position(position.getLine() + data.get(i), character);
      int offset = Documents.offset(document, position);
      int length = data.get(i + 2);
      List<String> modifiers = new ArrayList<>();
      for (int bits = data.get(i + 4); bits != 0; bits &= bits - 1) {
        modifiers.add(legend.getTokenModifiers().get(Integer.numberOfTrailingZeros(bits)));
      }
      TokenKind.of(legend.getTokenTypes().get(data.get(i + 3)), modifiers)
          .ifPresent(kind -> result.add(new TokenPosition(offset, length, kind)));
    }
    return result;
  }

  private void removeTokens() {
    tokens = List.of();
    if (document.containsPositionCategory(category)) {
      try {
        document.removePositionCategory(category);
      } catch (BadPositionCategoryException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void applyTextPresentation(TextPresentation presentation) {
    IRegion extent = presentation.getExtent();
    for (TokenPosition token : tokens) {
      if (!token.isDeleted() && token.overlapsWith(extent.getOffset(), extent.getLength())) {
        TextAttribute look = TokenColors.attribute(token.kind);
        presentation.replaceStyleRange(
            new StyleRange(
                token.getOffset(), token.getLength(), look.getForeground(), null, look.getStyle()));
      }
    }
  }
}
