package org.hvnet.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.ide.hover.DerivedValueHints;

/**
 * The language server: Xtext's, with network-wide diagnostics, and announcing no more than there
 * is.
 */
@Singleton
public class HvnetLanguageServer extends LanguageServerImpl {
  private static final String SOURCE = "hvnet";

  @Inject private NetworkDiagnostics networkDiagnostics;

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    getLanguageServerAccess().addBuildListener(deltas -> judgeNetworks());
    return super.initialize(params);
  }

  /** Runs beside other readers; the next change of a text cancels it. */
  private void judgeNetworks() {
    getRequestManager()
        .runRead(
            cancel -> {
              networkDiagnostics.update(getWorkspaceManager().getProjectManagers(), cancel);
              return null;
            });
  }

  @Override
  protected ServerCapabilities createServerCapabilities(InitializeParams params) {
    ServerCapabilities capabilities = super.createServerCapabilities(params);
    // There is nothing with parameters in the language.
    capabilities.setSignatureHelpProvider(null);
    capabilities.setInlayHintProvider(true);
    return capabilities;
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    URI file = getURI(params.getTextDocument());
    return getRequestManager()
        .runRead(
            cancel ->
                getWorkspaceManager()
                    .doRead(
                        file,
                        (document, resource) ->
                            resource == null
                                ? List.of()
                                : DerivedValueHints.of(resource, params.getRange())));
  }

  @Override
  protected Diagnostic toDiagnostic(Issue issue) {
    Diagnostic diagnostic = super.toDiagnostic(issue);
    diagnostic.setSource(SOURCE);
    if (issue instanceof NetworkIssue network && !network.related().isEmpty()) {
      List<DiagnosticRelatedInformation> related =
          network.related().stream()
              .map(r -> new DiagnosticRelatedInformation(location(r.at()), r.message()))
              .toList();
      diagnostic.setRelatedInformation(related);
    }
    return diagnostic;
  }

  private static Location location(SourceRange at) {
    Position start = new Position(at.line() - 1, at.column() - 1);
    Position end = new Position(at.line() - 1, at.column() - 1 + at.length());
    return new Location(at.file(), new Range(start, end));
  }
}
