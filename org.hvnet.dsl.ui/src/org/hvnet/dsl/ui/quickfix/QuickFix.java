package org.hvnet.dsl.ui.quickfix;

import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IMarkerResolution;
import org.hvnet.dsl.ui.HvnetPlugin;
import org.hvnet.dsl.ui.document.Documents;

/** One change that mends a problem: in the editor if the file is open, else in the file. */
record QuickFix(IFile file, CodeAction action) implements IMarkerResolution {
  @Override
  public String getLabel() {
    return action.getTitle();
  }

  @Override
  public void run(IMarker marker) {
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    try {
      buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
      try {
        ITextFileBuffer buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        boolean unsaved = buffer.isDirty() || buffer.isShared();
        edit(buffer.getDocument());
        if (!unsaved) {
          buffer.commit(null, false);
        }
      } finally {
        buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
      }
    } catch (CoreException | BadLocationException e) {
      HvnetPlugin.log().error("The quick fix '" + getLabel() + "' cannot be applied", e);
    }
  }

  private void edit(IDocument document) throws BadLocationException {
    MultiTextEdit all = new MultiTextEdit();
    action.getEdit().getChanges().values().stream()
        .flatMap(List::stream)
        .forEach(
            e -> {
              int start = Documents.offset(document, e.getRange().getStart());
              int end = Documents.offset(document, e.getRange().getEnd());
              all.addChild(new ReplaceEdit(start, end - start, e.getNewText()));
            });
    all.apply(document);
  }
}
