package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.hvnet.dsl.ide.server.HvnetServerModule;
import org.junit.jupiter.api.Test;

class FormattingTest extends AbstractLanguageServerTest {
  FormattingTest() {
    super("hvnet");
  }

  @Override
  protected Module getServerModule() {
    return Modules.override(super.getServerModule()).with(new HvnetServerModule());
  }

  private List<? extends TextEdit> format(String uri) {
    return languageServer
        .formatting(
            new DocumentFormattingParams(
                new TextDocumentIdentifier(uri), new FormattingOptions(8, false)))
        .join();
  }

  @Test
  void editsMakeALayoutOfTwoSpacesWhateverTheEditorIndentsBy() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, "network N   vlan A 2\nhost H {\nos 2025 }\n");

    assertThat(Edits.apply("network N   vlan A 2\nhost H {\nos 2025 }\n", format(uri)))
        .isEqualTo("network N\nvlan A 2\nhost H {\n  os 2025\n}\n");
  }

  @Test
  void aFormattedFileGetsNoEdits() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, "network N\nvlan A 2\n");

    assertThat(format(uri)).isEmpty();
  }
}
