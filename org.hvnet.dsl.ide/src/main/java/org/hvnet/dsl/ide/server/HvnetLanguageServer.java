package org.hvnet.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
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
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.ide.hover.DerivedValueHints;
import org.hvnet.dsl.ide.hover.NetworkOfFile;

/**
 * The language server: Xtext's, with network-wide diagnostics, and announcing no more than there
 * is.
 */
@Singleton
public class HvnetLanguageServer extends LanguageServerImpl {
  private static final String SOURCE = "hvnet";

  @Inject private NetworkDiagnostics networkDiagnostics;
  @Inject private Compilations compilations;

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    getLanguageServerAccess().addBuildListener(deltas -> judgeNetworks());
    return super.initialize(params);
  }

  /** Reads beside other readers; the next change of a text cancels it, and what it began. */
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
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    capabilities.setInlayHintProvider(true);
    return capabilities;
  }

  @Override
  protected List<Either<Command, CodeAction>> codeAction(
      CodeActionParams params, CancelIndicator cancel) {
    String file = params.getTextDocument().getUri();
    URI uri = getURI(params.getTextDocument());
    return getWorkspaceManager()
        .doRead(
            uri,
            (document, resource) ->
                params.getContext().getDiagnostics().stream()
                    .flatMap(
                        d ->
                            QuickFixActions.of(
                                file, document, d, networkDiagnostics.fixes(resource, d))
                                .stream())
                    .<Either<Command, CodeAction>>map(Either::forRight)
                    .toList());
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
                            resource == null ? List.of() : hints(resource, params.getRange())));
  }

  private List<InlayHint> hints(Resource file, Range part) {
    return compilations
        .of(file)
        .or(() -> NetworkOfFile.compile(file))
        .map(c -> DerivedValueHints.of(c, file.getURI().toString(), part))
        .orElse(List.of());
  }

  @Override
  protected Diagnostic toDiagnostic(Issue issue) {
    Diagnostic diagnostic = super.toDiagnostic(issue);
    diagnostic.setSource(SOURCE);
    // Whether it is worth asking for code actions.
    diagnostic.setData(NetworkDiagnostics.isFixable(issue));
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
