package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.xtext.util.CancelIndicator.NullImpl;

import com.google.inject.Inject;
import com.google.inject.Module;
import com.google.inject.Scopes;
import com.google.inject.util.Modules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.ide.server.CheckLane;
import org.hvnet.dsl.ide.server.Compilations;
import org.hvnet.dsl.ide.server.HvnetWorkspaceManager;
import org.junit.jupiter.api.Test;

/** The network of a check is that of its texts, and serves whoever asks while they are the same. */
class CompilationsTest extends ServerTest {
  private static final String MAIN =
      """
      network N
      import "departments.hvnet"
      host H { vswitch S private { vm A : D } }
      """;

  @Inject private Compilations compilations;
  @Inject private WorkspaceManager workspace;

  private final List<CheckLane.Check> checks = new ArrayList<>();
  private String main;
  private String departments;

  @Override
  CheckLane lane() {
    return checks::add;
  }

  /** The workspace of the server is the one that this test reads. */
  @Override
  protected Module getServerModule() {
    return Modules.override(super.getServerModule())
        .with(
            binder ->
                binder
                    .bind(WorkspaceManager.class)
                    .to(HvnetWorkspaceManager.class)
                    .in(Scopes.SINGLETON));
  }

  @Test
  void aCheckLeavesItsNetworkForEveryFileOfIt() throws Exception {
    openBoth();
    assertThat(compilation(main)).isEmpty();
    assertThat(hints()).contains("VLAN 5");

    runLastCheck();

    Compilation compiled = compilation(main).orElseThrow();
    assertThat(compiled.network().name()).isEqualTo("N");
    assertThat(compilation(departments).orElseThrow()).isSameAs(compiled);
    assertThat(hints()).contains("VLAN 5");
  }

  @Test
  void aChangeOfAnyOfItsFilesMakesItUseless() throws Exception {
    openBoth();
    runLastCheck();

    change(departments, "department D { vlan 6 }");
    assertThat(compilation(main)).isEmpty();
    assertThat(hints()).contains("VLAN 6");

    runLastCheck();
    assertThat(compilation(main)).isPresent();
    assertThat(hints()).contains("VLAN 6");
  }

  @Test
  void aCheckOfTextsThatHaveChangedSinceIsOfNoUse() throws Exception {
    openBoth();
    CheckLane.Check early = checks.getLast();
    change(departments, "department D { vlan 6 }");

    early.run(NullImpl);

    assertThat(compilation(main)).isEmpty();
    assertThat(hints()).contains("VLAN 6");
  }

  @Test
  void aFileOfNoNetworkHasNone() {
    openBoth();
    String other = getVirtualFile("other.hvnet");
    open(other, "department E { vlan 7 }");
    runLastCheck();

    assertThat(compilation(main)).isPresent();
    assertThat(compilation(other)).isEmpty();
  }

  private void openBoth() {
    initialize();
    departments = getVirtualFile("departments.hvnet");
    main = getVirtualFile("main.hvnet");
    open(departments, "department D { vlan 5 }");
    open(main, MAIN);
  }

  private void runLastCheck() {
    checks.getLast().run(NullImpl);
  }

  private Optional<Compilation> compilation(String uri) {
    return workspace.doRead(URI.createURI(uri), (document, file) -> compilations.of(file));
  }

  private List<String> hints() throws Exception {
    Range all = new Range(new Position(0, 0), new Position(9, 0));
    return languageServer
        .inlayHint(new InlayHintParams(new TextDocumentIdentifier(main), all))
        .get()
        .stream()
        .map(InlayHint::getLabel)
        .map(label -> label.getLeft())
        .toList();
  }
}
