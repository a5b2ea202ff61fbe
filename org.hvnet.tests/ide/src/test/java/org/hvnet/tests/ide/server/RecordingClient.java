package org.hvnet.tests.ide.server;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor that keeps what the server publishes, and is silent about the rest. */
final class RecordingClient implements LanguageClient {

  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

  /** The next diagnostics of a file that has some; waits for them. */
  PublishDiagnosticsParams published() throws InterruptedException {
    PublishDiagnosticsParams next = published.take();
    return next.getDiagnostics().isEmpty() ? published() : next;
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void logMessage(MessageParams message) {}

  @Override
  public void showMessage(MessageParams message) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}
}
