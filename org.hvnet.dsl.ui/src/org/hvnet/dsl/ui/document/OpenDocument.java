package org.hvnet.dsl.ui.document;

import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.hvnet.dsl.ui.HvnetPlugin;

/** One open document: each change of it goes to the language server, in order. */
final class OpenDocument implements IDocumentListener {

  private final IDocument document;
  private final String uri;
  private int version = 1;

  /** What the change that is about to happen replaces. */
  private Range replaced;

  OpenDocument(IDocument document, String uri) {
    this.document = document;
    this.uri = uri;
    var item = new TextDocumentItem(uri, Documents.EXTENSION, version, document.get());
    HvnetPlugin.server().notify(it -> it.didOpen(new DidOpenTextDocumentParams(item)));
    document.addDocumentListener(this);
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {
    try {
      // Now: afterwards the old lines are gone.
      replaced = Documents.range(document, event.getOffset(), event.getLength());
    } catch (BadLocationException e) {
      HvnetPlugin.log().error("A change of " + uri + " is outside of the document", e);
    }
  }

  @Override
  public void documentChanged(DocumentEvent event) {
    var id = new VersionedTextDocumentIdentifier(uri, ++version);
    var change =
        new TextDocumentContentChangeEvent(
            replaced, event.getText() == null ? "" : event.getText());
    HvnetPlugin.server()
        .notify(it -> it.didChange(new DidChangeTextDocumentParams(id, List.of(change))));
  }

  /** Ends the synchronisation: the file on disk counts again. */
  void close() {
    document.removeDocumentListener(this);
    HvnetPlugin.server()
        .notify(it -> it.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri))));
  }
}
