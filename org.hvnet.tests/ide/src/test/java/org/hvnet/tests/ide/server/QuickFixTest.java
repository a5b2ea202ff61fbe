package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** The server offers the quick fixes of what it has published. */
class QuickFixTest extends ServerTest {
  private static final String TEXT =
      """
      network Office
      vlan Mgmt 9 subnet 10.0.9.0/24
      department Staff { vlan 10  subnet 10.0.10.0/24 }
      switch S { port 1 trunk Staff native none edge   port 2 access Mgmt edge }
      host H { nic P1 to S.1   nic P2 to S.2 for management address .11 in Mgmt
        vswitch Ext external on P1 { vm A : Staff { adapter Lan {
          spoofing } } } }
      """;

  @Test
  void offersToRemoveWhatAFindingIsAbout() throws Exception {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, TEXT);
    Diagnostic finding = finding(uri, "HV133");

    List<CodeAction> actions = actions(uri, finding);
    assertThat(finding.getData()).isEqualTo(true);
    assertThat(actions).hasSize(1);
    assertThat(actions.getFirst().getTitle()).isEqualTo("Remove 'spoofing'");
    assertThat(actions.getFirst().getKind()).isEqualTo(CodeActionKind.QuickFix);
    assertThat(actions.getFirst().getDiagnostics()).containsExactly(finding);
    assertThat(actions.getFirst().getEdit().getChanges().get(uri))
        .containsExactly(new TextEdit(new Range(new Position(5, 59), new Position(6, 12)), ""));
  }

  @Test
  void offersNothingForADiagnosticThatIsNoLongerThere() throws Exception {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, TEXT);
    Diagnostic finding = finding(uri, "HV133");
    change(uri, TEXT.replace("spoofing", ""));

    assertThat(actions(uri, finding)).isEmpty();
  }

  @Test
  void aSuppressedFindingIsNotPublished() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, TEXT.replace("spoofing", "spoofing weight 101 suppress HV133 \"a test\""));

    assertThat(codes(uri)).contains("HV151").doesNotContain("HV133");
  }

  private Diagnostic finding(String uri, String code) {
    return getDiagnostics().get(uri).stream()
        .filter(d -> d.getCode().getLeft().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<CodeAction> actions(String uri, Diagnostic diagnostic) throws Exception {
    return languageServer
        .codeAction(
            new CodeActionParams(
                new TextDocumentIdentifier(uri),
                diagnostic.getRange(),
                new CodeActionContext(List.of(diagnostic))))
        .get()
        .stream()
        .map(Either::getRight)
        .toList();
  }
}
