package org.hvnet.dsl.ui.server;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.hvnet.dsl.ui.HvnetPlugin;

/**
 * What the language server tells the workspace: diagnostics are passed on, messages go to the log.
 * Thread-safe.
 */
final class InProcessClient implements LanguageClient {

  private final Consumer<PublishDiagnosticsParams> diagnostics;

  InProcessClient(Consumer<PublishDiagnosticsParams> diagnostics) {
    this.diagnostics = diagnostics;
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.accept(params);
  }

  @Override
  public void logMessage(MessageParams message) {
    HvnetPlugin.log().log(
        new Status(severity(message.getType()), HvnetPlugin.ID, message.getMessage()));
  }

  @Override
  public void showMessage(MessageParams message) {
    logMessage(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    logMessage(request);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {
    // There is no telemetry.
  }

  private static int severity(MessageType type) {
    return switch (type) {
      case Error -> IStatus.ERROR;
      case Warning -> IStatus.WARNING;
      default -> IStatus.INFO;
    };
  }
}
