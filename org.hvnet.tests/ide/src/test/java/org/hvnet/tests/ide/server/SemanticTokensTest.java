package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.hvnet.dsl.ide.server.HvnetServerModule;
import org.junit.jupiter.api.Test;

class SemanticTokensTest extends AbstractLanguageServerTest {

  SemanticTokensTest() {
    super("hvnet");
  }

  @Override
  protected Module getServerModule() {
    return HvnetServerModule.server();
  }

  @Test
  void haveAnnouncedTypesAndModifiers() {
    SemanticTokensLegend legend =
        initialize().getCapabilities().getSemanticTokensProvider().getLegend();
    String uri = getVirtualFile("office.hvnet");
    open(uri, "network Contoso\ndepartment Sales { vlan 2 }\n");

    List<Integer> data =
        languageServer
            .semanticTokensFull(new SemanticTokensParams(new TextDocumentIdentifier(uri)))
            .join()
            .getData();

    // Second and fourth group of five: line and character since the token before, length, type,
    // modifiers.
    int name = legend.getTokenTypes().indexOf("variable");
    int declaration = 1 << legend.getTokenModifiers().indexOf("declaration");
    assertThat(data.subList(5, 10)).containsExactly(0, 8, 7, name, declaration);
    assertThat(data.subList(15, 20)).containsExactly(0, 11, 5, name, declaration);
  }
}
