package org.hvnet.dsl.ui.document;

import java.net.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.UriExtensions;

/** How files and places in them are named in Eclipse and in the Language Server Protocol. */
public final class Documents {

  /** The file name extension of specifications. */
  public static final String EXTENSION = "hvnet";

  private static final UriExtensions URIS = new UriExtensions();

  private Documents() {}

  /**
   * The location as the language server writes it: Eclipse has no empty authority in file URIs, the
   * protocol has.
   */
  public static String uri(URI location) {
    return URIS.toUriString(location);
  }

  /** The position of an offset; both count UTF-16 units. */
  public static Position position(IDocument document, int offset) throws BadLocationException {
    int line = document.getLineOfOffset(offset);
    return new Position(line, offset - document.getLineOffset(line));
  }

  /** The range that starts at the offset. */
  public static Range range(IDocument document, int offset, int length)
      throws BadLocationException {
    return new Range(position(document, offset), position(document, offset + length));
  }

  /**
   * The offset of a position; the nearest place that exists if the document is shorter than the
   * server knows it.
   */
  public static int offset(IDocument document, Position position) {
    try {
      IRegion line =
          document.getLineInformation(
              Math.min(position.getLine(), document.getNumberOfLines() - 1));
      return line.getOffset() + Math.min(position.getCharacter(), line.getLength());
    } catch (BadLocationException e) {
      return document.getLength();
    }
  }
}
