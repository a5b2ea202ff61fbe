package org.hvnet.dsl.ui.server;

import com.google.inject.Guice;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SemanticTokensCapabilities;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.hvnet.dsl.ide.server.HvnetServerModule;
import org.hvnet.dsl.ui.HvnetPlugin;

/**
 * The language server of the workspace, called in process through the interfaces of LSP4J: no JSON,
 * no streams. It starts with the first message, on a thread of its own, and sees the open projects
 * as workspace folders. Thread-safe; messages arrive in the order in which they were sent.
 */
public final class InProcessServer implements AutoCloseable {

  private final ExecutorService messages =
      Executors.newSingleThreadExecutor(
          runnable -> {
            Thread thread = new Thread(runnable, "hvnet language server");
            thread.setDaemon(true);
            thread.setContextClassLoader(InProcessServer.class.getClassLoader());
            return thread;
          });

  private final Consumer<PublishDiagnosticsParams> diagnostics;
  private final WorkspaceChanges changes = new WorkspaceChanges(this);

  /** Confined to the thread of messages, as the workspace it was started for. */
  private LanguageServerImpl server;

  private IWorkspace workspace;

  private volatile SemanticTokensLegend legend;

  /**
   * Prepares the server without starting it.
   *
   * @param diagnostics takes what the server publishes, on any thread
   */
  public InProcessServer(Consumer<PublishDiagnosticsParams> diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Sends a notification. Returns at once. */
  public void notify(Consumer<LanguageServerImpl> notification) {
    messages.execute(
        () -> {
          try {
            notification.accept(started());
          } catch (RuntimeException e) {
            HvnetPlugin.log().error("The language server did not take a notification", e);
          }
        });
  }

  /**
   * Sends a request. Returns at once; the answer fails if a later change of the workspace made it
   * worthless.
   */
  public <T> CompletableFuture<T> request(
      Function<LanguageServerImpl, CompletableFuture<T>> request) {
    return CompletableFuture.supplyAsync(() -> request.apply(started()), messages)
        .thenCompose(answer -> answer);
  }

  /** The names of the types and modifiers in semantic tokens; known once a request was answered. */
  public SemanticTokensLegend legend() {
    return legend;
  }

  /** Stops the server, if it was started. */
  @Override
  public void close() {
    messages.execute(
        () -> {
          if (server != null) {
            workspace.removeResourceChangeListener(changes);
            server.shutdown();
            server.getRequestManager().shutdown();
          }
        });
    messages.shutdown();
  }

  private LanguageServerImpl started() {
    if (server == null) {
      LanguageServerImpl starting =
          Guice.createInjector(HvnetServerModule.server()).getInstance(LanguageServerImpl.class);
      starting.connect(new InProcessClient(diagnostics));
      workspace = ResourcesPlugin.getWorkspace();
      // First the listener, then the list of projects: a project that opens meanwhile is told
      // twice, not never.
      workspace.addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
      InitializeParams params = new InitializeParams();
      params.setCapabilities(capabilities());
      params.setWorkspaceFolders(changes.folders());
      legend =
          starting
              .initialize(params)
              .join()
              .getCapabilities()
              .getSemanticTokensProvider()
              .getLegend();
      starting.initialized(new InitializedParams());
      server = starting;
    }
    return server;
  }

  /** What this client can do. The server leaves out what is not named here, without a word. */
  private static ClientCapabilities capabilities() {
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceFolders(true);
    TextDocumentClientCapabilities textDocument = new TextDocumentClientCapabilities();
    textDocument.setSemanticTokens(new SemanticTokensCapabilities(true));
    return new ClientCapabilities(workspace, textDocument, null);
  }
}
