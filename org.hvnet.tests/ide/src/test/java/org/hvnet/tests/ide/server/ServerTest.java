package org.hvnet.tests.ide.server;

import static org.eclipse.xtext.util.CancelIndicator.NullImpl;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.List;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.hvnet.dsl.ide.server.CheckLane;
import org.hvnet.dsl.ide.server.HvnetServerModule;

/** A test of the server in process, which runs network-wide checks when they are handed in. */
abstract class ServerTest extends AbstractLanguageServerTest {
  ServerTest() {
    super("hvnet");
  }

  /** Where network-wide checks run. */
  CheckLane lane() {
    return check -> check.run(NullImpl);
  }

  @Override
  protected Module getServerModule() {
    return Modules.override(super.getServerModule())
        .with(new HvnetServerModule(), binder -> binder.bind(CheckLane.class).toInstance(lane()));
  }

  /** Replaces the text of an open file. */
  void change(String uri, String text) {
    languageServer.didChange(
        new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(uri, 2),
            List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** The codes of what is published for a file. */
  List<String> codes(String uri) {
    return getDiagnostics().getOrDefault(uri, List.of()).stream()
        .map(d -> d.getCode().getLeft())
        .toList();
  }
}
