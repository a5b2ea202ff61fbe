package org.hvnet.benchmarks;

import com.google.inject.Guice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.hvnet.dsl.ide.server.HvnetServerModule;

/**
 * How long after a keystroke diagnostics come: those of the edited file itself, and all of the
 * project. A file is edited back and forth between two texts; what is to come for each of them is
 * what has come in the first turn. The server runs in this virtual machine, with the messages as
 * objects.
 */
public final class KeystrokeBenchmark {
  private static final String WARM_UP = "6";

  private final PublishedDiagnostics published = new PublishedDiagnostics();
  private final Path file;
  private final LanguageServer server;
  private int version = 1;

  private KeystrokeBenchmark(Path file) {
    this.file = file;
    server = Guice.createInjector(HvnetServerModule.server()).getInstance(LanguageServer.class);
  }

  /**
   * Measures and prints medians.
   *
   * @param arguments the file that is edited, whose folder is the project; a text in it, what takes
   *     its place, how often each way, and how many edits before that do not count, 6 if it is left
   *     out
   */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]).toAbsolutePath().normalize();
    String text = Files.readString(file);
    if (!text.contains(arguments[1])) {
      throw new IllegalArgumentException(file + " does not contain " + arguments[1]);
    }
    String edited = text.replace(arguments[1], arguments[2]);
    int warmUp = Integer.parseInt(arguments.length > 4 ? arguments[4] : WARM_UP);
    new KeystrokeBenchmark(file).run(text, edited, Integer.parseInt(arguments[3]), warmUp);
    System.exit(0);
  }

  private void run(String text, String edited, int times, int warmUp) throws Exception {
    long start = System.nanoTime();
    open(text);
    Map<String, List<String>> before = published.settled();
    System.out.printf("opened, all diagnostics: %.0f ms%n", millis(published.last() - start));
    type(edited);
    Map<String, List<String>> after = published.settled();
    System.out.println("files whose diagnostics the edit changes: " + changed(before, after));
    List<Double> own = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (int i = -warmUp; i < 2 * times; i++) {
      boolean back = Math.floorMod(i, 2) == 0;
      long typed = type(back ? text : edited);
      long complete = published.until(back ? before : after);
      if (i >= 0) {
        own.add(millis(published.first(uri()) - typed));
        all.add(millis(complete - typed));
      }
    }
    print("own file", own);
    print("all files", all);
  }

  private String uri() {
    return file.toUri().toString();
  }

  @SuppressWarnings("deprecation") // Xtext reads the root and not the workspace folders.
  private void open(String text) throws Exception {
    ((LanguageClientAware) server).connect((LanguageClient) published);
    InitializeParams params = new InitializeParams();
    params.setRootUri(file.getParent().toUri().toString());
    server.initialize(params).get();
    server.initialized(new InitializedParams());
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(), "hvnet", 1, text)));
  }

  private long type(String text) {
    published.clear();
    long now = System.nanoTime();
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(), ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
    return now;
  }

  private static List<String> changed(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    return after.keySet().stream()
        .filter(uri -> !after.get(uri).equals(before.get(uri)))
        .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static void print(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        "%-10s median %.1f ms, least %.1f, most %.1f, of %d%n",
        what, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
  }
}
