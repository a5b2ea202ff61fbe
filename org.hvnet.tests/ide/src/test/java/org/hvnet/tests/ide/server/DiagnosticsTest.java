package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.ide.server.HvnetServerModule;
import org.junit.jupiter.api.Test;

class DiagnosticsTest extends AbstractLanguageServerTest {

  private final BlockingQueue<PublishDiagnosticsParams> publications = new LinkedBlockingQueue<>();

  DiagnosticsTest() {
    super("hvnet");
  }

  @Override
  protected Module getServerModule() {
    return HvnetServerModule.server();
  }

  @Override
  public void notify(String method, Object parameter) {
    if (parameter instanceof PublishDiagnosticsParams published) {
      publications.add(published);
    }
  }

  @Test
  void publishesTheCodeAndRangeOfALocalProblem() throws Exception {
    Diagnostic diagnostic = published("department Sales { vlan }\n");

    assertThat(diagnostic.getCode().getLeft()).isEqualTo(IssueCodes.SYNTAX);
    assertThat(diagnostic.getRange().getStart()).isEqualTo(new Position(0, 24));
  }

  @Test
  void publishesTheCodeAndRangeOfANetworkWideProblem() throws Exception {
    Diagnostic diagnostic = published("network Contoso\ndepartment Sales { vlan 4095 }\n");

    assertThat(diagnostic.getCode().getLeft()).isEqualTo(IssueCodes.HV060);
    assertThat(diagnostic.getRange()).isEqualTo(new Range(new Position(1, 11), new Position(1, 16)));
  }

  /** The first diagnostic of a file with this text; network-wide ones come some time after the file was opened. */
  private Diagnostic published(String text) throws InterruptedException {
    initialize();
    open(getVirtualFile("office.hvnet"), text);
    PublishDiagnosticsParams published;
    do {
      published = publications.poll(1, TimeUnit.MINUTES);
      assertThat(published).as("diagnostics within a minute").isNotNull();
    } while (published.getDiagnostics().isEmpty());
    return published.getDiagnostics().getFirst();
  }
}
