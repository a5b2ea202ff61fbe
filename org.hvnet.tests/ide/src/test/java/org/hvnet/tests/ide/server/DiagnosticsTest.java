package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.hvnet.dsl.ide.server.HvnetServerModule;
import org.hvnet.dsl.validation.IssueCodes;
import org.junit.jupiter.api.Test;

class DiagnosticsTest extends AbstractLanguageServerTest {

  DiagnosticsTest() {
    super("hvnet");
  }

  @Override
  protected Module getServerModule() {
    return HvnetServerModule.server();
  }

  @Test
  void publishesCodeAndRangeOfAWrongVlanId() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, "network Contoso\ndepartment Sales { vlan 4095 }\n");

    assertThat(getDiagnostics().get(uri))
        .singleElement()
        .satisfies(
            (Diagnostic it) -> {
              assertThat(it.getCode().getLeft()).isEqualTo(IssueCodes.VLAN_ID_OUT_OF_RANGE);
              assertThat(it.getRange())
                  .isEqualTo(new Range(new Position(1, 24), new Position(1, 28)));
            });
  }
}
