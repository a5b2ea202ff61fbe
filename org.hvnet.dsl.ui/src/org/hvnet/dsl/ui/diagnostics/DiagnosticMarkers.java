package org.hvnet.dsl.ui.diagnostics;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.hvnet.dsl.ui.HvnetPlugin;
import org.hvnet.dsl.ui.document.Documents;

/**
 * Keeps the markers of each specification equal to the diagnostics that were last published for it.
 * Thread-safe.
 */
public final class DiagnosticMarkers implements Consumer<PublishDiagnosticsParams> {

  /** The type of the markers. */
  public static final String MARKER_TYPE = HvnetPlugin.ID + ".problem";

  /** The marker attribute with the stable code of the diagnostic, a string. */
  public static final String CODE = "code";

  /** The marker attribute that says whether the server has a quick fix, a boolean. */
  public static final String FIXABLE = "fixable";

  @Override
  public void accept(PublishDiagnosticsParams published) {
    for (IFile file :
        ResourcesPlugin.getWorkspace()
            .getRoot()
            .findFilesForLocationURI(URI.create(published.getUri()))) {
      new Update(file, published.getDiagnostics()).schedule();
    }
  }

  /**
   * Deletes the markers that no diagnostic stands for any more, and creates those that are missing.
   */
  private static final class Update extends WorkspaceJob {

    private final IFile file;
    private final List<Diagnostic> diagnostics;

    Update(IFile file, List<Diagnostic> diagnostics) {
      super("Problems of " + file.getName());
      this.file = file;
      this.diagnostics = diagnostics;
      setSystem(true);
      // Also keeps two updates of one file in order.
      setRule(ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(file));
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
      if (!file.exists()) {
        return Status.OK_STATUS;
      }
      List<Map<String, Object>> missing = new ArrayList<>();
      if (!diagnostics.isEmpty()) {
        IDocument document = document();
        diagnostics.forEach(it -> missing.add(attributes(it, document)));
      }
      for (IMarker marker : file.findMarkers(MARKER_TYPE, false, IResource.DEPTH_ZERO)) {
        if (!missing.remove(marker.getAttributes())) {
          marker.delete();
        }
      }
      for (Map<String, Object> attributes : missing) {
        file.createMarker(MARKER_TYPE, attributes);
      }
      return Status.OK_STATUS;
    }

    private IDocument document() throws CoreException {
      ITextFileBuffer buffer =
          FileBuffers.getTextFileBufferManager()
              .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
      return buffer != null ? buffer.getDocument() : new Document(file.readString());
    }

    private static Map<String, Object> attributes(Diagnostic diagnostic, IDocument document) {
      return Map.of(
          IMarker.SEVERITY,
          severity(diagnostic.getSeverity()),
          IMarker.MESSAGE,
          diagnostic.getMessage().map(text -> text, markup -> markup.getValue()),
          IMarker.LINE_NUMBER,
          diagnostic.getRange().getStart().getLine() + 1,
          IMarker.CHAR_START,
          Documents.offset(document, diagnostic.getRange().getStart()),
          IMarker.CHAR_END,
          Documents.offset(document, diagnostic.getRange().getEnd()),
          CODE,
          diagnostic.getCode() == null
              ? ""
              : diagnostic.getCode().map(text -> text, String::valueOf),
          FIXABLE,
          Boolean.TRUE.equals(diagnostic.getData()));
    }

    private static int severity(DiagnosticSeverity severity) {
      return switch (severity) {
        case Error -> IMarker.SEVERITY_ERROR;
        case Warning -> IMarker.SEVERITY_WARNING;
        default -> IMarker.SEVERITY_INFO;
      };
    }
  }
}
