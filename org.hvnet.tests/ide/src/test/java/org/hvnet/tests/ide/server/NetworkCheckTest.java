package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.xtext.util.CancelIndicator.NullImpl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.hvnet.dsl.ide.server.CheckLane;
import org.junit.jupiter.api.Test;

/** When diagnostics about the whole network come, in a lane that runs checks when it is told to. */
class NetworkCheckTest extends ServerTest {
  private static final String REFUTED =
      """
      network Contoso
      department Sales { vlan 2 }
      switch S { port 1 access Sales  port 2 access Spare }  vlan Spare 7
      server A : Sales to S.1
      server B : Sales to S.2
      require R1: A reaches B
      """;

  private final List<CheckLane.Check> checks = new ArrayList<>();

  @Override
  CheckLane lane() {
    return checks::add;
  }

  @Test
  void whatAFileSaysByItselfDoesNotWaitForTheNetwork() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, "network Contoso\ndepartment Sales { vlan 4095 }\n");

    assertThat(checks).isNotEmpty();
    assertThat(codes(uri)).containsExactly("HV060");
  }

  @Test
  void aCheckPublishesWhatItFinds() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, REFUTED);
    assertThat(codes(uri)).doesNotContain("HV251");

    checks.getLast().run(NullImpl);

    assertThat(codes(uri)).contains("HV251");
  }

  @Test
  void aCheckThatANewerOneHasOvertakenPublishesNothing() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, REFUTED);

    checks.getLast().run(() -> true);

    assertThat(codes(uri)).doesNotContain("HV251");
  }

  @Test
  void aCheckJudgesTheTextAsItWasWhenItWasHandedIn() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, REFUTED);
    CheckLane.Check first = checks.getLast();
    close(uri);
    open(uri, REFUTED.replace("port 2 access Spare", "port 2 access Sales"));

    first.run(NullImpl);
    assertThat(codes(uri)).contains("HV251");
    checks.getLast().run(NullImpl);
    assertThat(codes(uri)).doesNotContain("HV251");
  }

  @Test
  void aFileThatIsGoneBeforeItIsBuiltStopsNothing() throws IOException {
    initialize();
    String gone = writeFile("gone.hvnet", REFUTED);
    Files.delete(Path.of(URI.create(gone)));
    languageServer.didChangeWatchedFiles(
        new DidChangeWatchedFilesParams(List.of(new FileEvent(gone, FileChangeType.Changed))));

    String uri = getVirtualFile("office.hvnet");
    open(uri, REFUTED);
    checks.getLast().run(NullImpl);

    assertThat(codes(uri)).contains("HV251");
    assertThat(codes(gone)).isEmpty();
  }

  @Test
  void whatWasFoundInAFileThatIsGoneIsNotSaidOfOneInItsPlace() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, REFUTED);
    checks.getLast().run(NullImpl);
    close(uri);
    assertThat(codes(uri)).isEmpty();

    open(uri, "network Contoso\n");

    assertThat(codes(uri)).doesNotContain("HV251");
  }
}
