package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.ide.server.HvnetServerLauncher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as editors start it: a process with the protocol on its standard input and output. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HvnetServerLauncherTest {

  @TempDir private Path folder;

  @Test
  void servesOnStandardInputAndOutputUntilItIsToldToExit() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Dguice_custom_class_loading=CHILD",
                "-cp",
                System.getProperty("java.class.path"),
                HvnetServerLauncher.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      RecordingClient client = new RecordingClient();
      var launcher =
          LSPLauncher.createClientLauncher(
              client, process.getInputStream(), process.getOutputStream());
      launcher.startListening();
      LanguageServer server = launcher.getRemoteProxy();

      InitializeParams params = new InitializeParams();
      WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
      workspace.setWorkspaceFolders(true);
      params.setCapabilities(new ClientCapabilities(workspace, null, null));
      params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "office")));
      InitializeResult initialized = server.initialize(params).get();
      assertThat(initialized.getCapabilities().getSemanticTokensProvider()).isNotNull();
      assertThat(initialized.getCapabilities().getSignatureHelpProvider()).isNull();

      server.initialized(new InitializedParams());
      String uri = folder.resolve("office.hvnet").toUri().toString();
      TextDocumentItem wrong = new TextDocumentItem(uri, "hvnet", 1, "department {");
      server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(wrong));
      assertThat(client.published().getDiagnostics())
          .singleElement()
          .satisfies(it -> assertThat(it.getCode().getLeft()).isEqualTo(IssueCodes.SYNTAX));

      server.shutdown().get();
      server.exit();
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
