package org.hvnet.dsl.ui.quickfix;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.hvnet.dsl.ui.HvnetPlugin;
import org.hvnet.dsl.ui.diagnostics.DiagnosticMarkers;
import org.hvnet.dsl.ui.document.Documents;

/** Asks the language server for the quick fixes of a marker, when somebody looks at it. */
public final class QuickFixes implements IMarkerResolutionGenerator2 {
  /** The longest that the window waits for the server. */
  private static final int SECONDS = 5;

  @Override
  public boolean hasResolutions(IMarker marker) {
    return marker.getAttribute(DiagnosticMarkers.FIXABLE, false);
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    if (!hasResolutions(marker) || !(marker.getResource() instanceof IFile file)) {
      return new IMarkerResolution[0];
    }
    Diagnostic diagnostic = diagnostic(marker);
    CodeActionParams params =
        new CodeActionParams(
            new TextDocumentIdentifier(Documents.uri(file.getLocationURI())),
            diagnostic.getRange(),
            new CodeActionContext(List.of(diagnostic)));
    try {
      return HvnetPlugin.server()
          .request(server -> server.codeAction(params))
          .get(SECONDS, TimeUnit.SECONDS)
          .stream()
          .filter(Either::isRight)
          .map(action -> new QuickFix(file, action.getRight()))
          .toArray(IMarkerResolution[]::new);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      HvnetPlugin.log().error("The language server has no quick fixes of " + file.getName(), e);
    }
    return new IMarkerResolution[0];
  }

  /** What the server goes by: code, message and first line. */
  private static Diagnostic diagnostic(IMarker marker) {
    Position line = new Position(marker.getAttribute(IMarker.LINE_NUMBER, 1) - 1, 0);
    Diagnostic diagnostic =
        new Diagnostic(new Range(line, line), marker.getAttribute(IMarker.MESSAGE, ""));
    diagnostic.setCode(marker.getAttribute(DiagnosticMarkers.CODE, ""));
    return diagnostic;
  }
}
