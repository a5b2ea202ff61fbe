package org.hvnet.dsl.ui.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;

/**
 * The specifications that are open in any editor, each synchronised with the language server.
 * Thread-safe.
 */
public final class OpenDocuments implements IFileBufferListener {

  private final Map<IFileBuffer, OpenDocument> open = new ConcurrentHashMap<>();

  @Override
  public void bufferCreated(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text
        && Documents.EXTENSION.equals(buffer.getLocation().getFileExtension())) {
      open.put(
          buffer,
          new OpenDocument(text.getDocument(), Documents.uri(buffer.getFileStore().toURI())));
    }
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    OpenDocument document = open.remove(buffer);
    if (document != null) {
      document.close();
    }
  }

  @Override
  public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

  @Override
  public void bufferContentReplaced(IFileBuffer buffer) {}

  @Override
  public void stateChanging(IFileBuffer buffer) {}

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {}

  @Override
  public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {}

  @Override
  public void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

  @Override
  public void underlyingFileDeleted(IFileBuffer buffer) {}

  @Override
  public void stateChangeFailed(IFileBuffer buffer) {}
}
