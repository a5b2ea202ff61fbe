package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/** Hints behind names: what is derived, and the level it came from. */
class InlayHintTest extends ServerTest {
  private static final String TEXT =
      """
      network N
      department D { vlan 5 subnet 10.0.5.0/24 }
      host H { nic P1  nic P2
        vswitch S external on P1, P2 {
          vm M[1..3] : D
          vm Own { adapter A vlan D address .9 } } }
      """;

  @Test
  void theServerOffersHints() {
    assertThat(initialize().getCapabilities().getInlayHintProvider().getLeft()).isTrue();
  }

  @Test
  void aMachineShowsItsSwitchItsVlanAndTheAddressDealt() throws Exception {
    assertThat(hints(4, 4))
        .containsExactly(
            "4:14 VLAN 5 (VLAN of an adapter, from the department)",
            "4:14 on H.S (virtual switch of an adapter, from what encloses it)",
            "4:14 10.0.5.254/24 (address not written, from the topology)");
  }

  @Test
  void aSwitchShowsItsTeam() throws Exception {
    assertThat(hints(3, 3))
        .containsExactly(
            "3:11 team yes (Switch Embedded Team, from the topology)",
            "3:11 balances by hyper-v-port (load balancing of a team, from the default)");
  }

  @Test
  void whatTheLineSaysIsNotRepeated() throws Exception {
    assertThat(hints(5, 5))
        .containsExactly("5:22 on H.S (virtual switch of an adapter, from what encloses it)");
  }

  private List<String> hints(int first, int last) throws Exception {
    initialize();
    String uri = getVirtualFile("main.hvnet");
    open(uri, TEXT);
    Range part = new Range(new Position(first, 0), new Position(last, 99));
    return languageServer
        .inlayHint(new InlayHintParams(new TextDocumentIdentifier(uri), part))
        .get()
        .stream()
        .map(InlayHintTest::text)
        .toList();
  }

  private static String text(InlayHint hint) {
    Position at = hint.getPosition();
    return "%d:%d %s (%s)"
        .formatted(
            at.getLine(),
            at.getCharacter(),
            hint.getLabel().getLeft(),
            hint.getTooltip().getLeft());
  }
}
