package org.hvnet.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor that keeps the newest diagnostics of each file, and when they came. Thread-safe. */
final class PublishedDiagnostics implements LanguageClient {
  private static final long QUIET_MILLIS = 12_000;
  private static final long LOST_MILLIS = 60_000;

  private final Map<String, List<String>> newest = new HashMap<>();
  private final Map<String, Long> first = new HashMap<>();
  private long last = System.nanoTime();

  @Override
  public synchronized void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    last = System.nanoTime();
    first.putIfAbsent(diagnostics.getUri(), last);
    newest.put(
        diagnostics.getUri(),
        diagnostics.getDiagnostics().stream()
            .map(d -> d.getCode().getLeft() + " " + d.getRange() + " " + d.getMessage())
            .sorted()
            .toList());
    notifyAll();
  }

  /** Forgets when diagnostics came. */
  synchronized void clear() {
    first.clear();
  }

  /** When the first diagnostics of a file came since then, in nanoseconds of the system's clock. */
  synchronized long first(String uri) {
    return first.get(uri);
  }

  /** When the newest diagnostics of any file came. */
  synchronized long last() {
    return last;
  }

  /** Waits until something has come, and then nothing more for some seconds. */
  synchronized Map<String, List<String>> settled() throws InterruptedException {
    while (first.isEmpty()) {
      wait(LOST_MILLIS);
    }
    while (System.nanoTime() - last < QUIET_MILLIS * 1_000_000) {
      wait(QUIET_MILLIS);
    }
    return Map.copyOf(newest);
  }

  /** Waits until the diagnostics of all files are these; says when the last of them came. */
  synchronized long until(Map<String, List<String>> expected) throws InterruptedException {
    long start = System.nanoTime();
    while (first.isEmpty() || !newest.equals(expected)) {
      if ((System.nanoTime() - start) / 1_000_000 > LOST_MILLIS) {
        throw new IllegalStateException("the expected diagnostics do not come");
      }
      wait(LOST_MILLIS);
    }
    return last;
  }

  @Override
  public void logMessage(MessageParams message) {
    System.err.println(message.getMessage());
  }

  @Override
  public void showMessage(MessageParams message) {
    logMessage(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}
}
