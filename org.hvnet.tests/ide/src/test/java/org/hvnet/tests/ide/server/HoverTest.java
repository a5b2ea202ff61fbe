package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hover of names: what they are, their comment, and where their values come from. */
class HoverTest extends AbstractLanguageServerTest {
  private static final String TEXT =
      """
      network N
      department D { vlan 5 subnet 10.0.5.0/24 }
      host H { nic P vswitch S external on P {
        # the billing machine
        vm M[1..3] : D { memory 4 GB } } }
      require M[2] reaches M[3]
      """;

  HoverTest() {
    super("hvnet");
  }

  @BeforeEach
  @Override
  public void setup() {
    super.setup();
  }

  @AfterEach
  @Override
  public void cleanup() {
    super.cleanup();
  }

  @Test
  void aNameShowsItsCommentItsValuesAndTheirLevels() throws Exception {
    String hover = hover(4, 5);

    assertThat(hover)
        .contains("machine **M** [1..3]")
        .contains("the billing machine")
        .contains("| memory of a machine | 4096 MB | the line itself, line 5 |")
        .contains("| VLAN of an adapter | VLAN 5 | the department |")
        .contains("| generation of a machine | 2 | the default |");
  }

  @Test
  void aReferenceShowsWhatItStandsFor() throws Exception {
    assertThat(hover(5, 8)).contains("machine **M** [1..3]").contains("| 4096 MB |");
  }

  private String hover(int line, int column) throws Exception {
    initialize();
    String uri = getVirtualFile("main.hvnet");
    open(uri, TEXT);
    Hover hover =
        languageServer
            .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(line, column)))
            .get();
    return hover.getContents().getRight().getValue();
  }
}
