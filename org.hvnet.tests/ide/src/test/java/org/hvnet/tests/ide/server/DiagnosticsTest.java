package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** What the server publishes: about single files, and about the network they describe together. */
class DiagnosticsTest extends ServerTest {
  private static final String MAIN =
      """
      network Contoso
      import "switches.hvnet"
      department Sales { vlan 2 }
      server A : Sales to S.1
      server B : Sales to S.2
      policy { inside reaches }
      require R1: A reaches B
      """;
  private static final String GOOD = "switch S { port 1 access Sales  port 2 access Sales }";
  private static final String SWITCHES =
      "vlan Other 9\nswitch S {\n  port 1 access Other\n  port 2 access Other\n}\n";
  private static final String SPLIT =
      "vlan Other 9\nvlan Third 10\nswitch S {\n  port 1 access Other\n  port 2 access Third\n}\n";

  @Test
  void publishesCodeAndRangeOfAWrongVlanId() {
    initialize();
    String uri = getVirtualFile("office.hvnet");
    open(uri, "network Contoso\ndepartment Sales { vlan 4095 }\n");

    assertThat(getDiagnostics().get(uri))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getCode().getLeft()).isEqualTo("HV060");
              assertThat(it.getRange()).isEqualTo(range(1, 24, 28));
            });
  }

  @Test
  void publishesARefutedRequirementAtItsSentenceAndNamesThePortThatBlocks() {
    initialize();
    String uri = getVirtualFile("main.hvnet");
    open(uri, MAIN.replace("import \"switches.hvnet\"", split()));

    Diagnostic refuted = at(uri, 6);
    assertThat(refuted.getCode().getLeft()).isEqualTo("HV251");
    assertThat(refuted.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    assertThat(refuted.getSource()).isEqualTo("hvnet");
    assertThat(refuted.getRange()).isEqualTo(range(6, 12, 23));
    List<DiagnosticRelatedInformation> related = refuted.getRelatedInformation();
    assertThat(related).singleElement().satisfies(r -> assertThat(r.getMessage()).isEqualTo("S.2"));
  }

  @Test
  void aChangeInOneFileRefutesARequirementOfAnother() {
    initialize();
    String switches = getVirtualFile("switches.hvnet");
    String main = getVirtualFile("main.hvnet");
    open(switches, SWITCHES);
    open(main, MAIN);
    assertThat(errors(main)).isEmpty();

    close(switches);
    open(switches, SPLIT);
    assertThat(errors(main)).contains("HV251 6");

    close(switches);
    open(switches, SWITCHES);
    assertThat(errors(main)).isEmpty();
  }

  @Test
  void aNetworkWithASyntaxErrorIsNotJudged() {
    initialize();
    String uri = getVirtualFile("main.hvnet");
    open(uri, MAIN.replace("import \"switches.hvnet\"", split()) + "department {");

    assertThat(errors(uri)).isNotEmpty().allMatch(e -> e.startsWith("syntax"));
  }

  @Test
  void aMissingImportIsPublishedAtTheImport() {
    initialize();
    String uri = getVirtualFile("main.hvnet");
    open(uri, "network N\nimport \"nowhere.hvnet\"\n");

    assertThat(errors(uri)).containsExactly("file.missing 1");
  }

  @Test
  void theSettingsFileChangesTheSeverityThatIsPublished() {
    writeFile("hvnet.properties", "severity.HV251 = info\n");
    initialize();
    String uri = getVirtualFile("main.hvnet");
    open(uri, MAIN.replace("import \"switches.hvnet\"", split()));

    assertThat(at(uri, 6).getCode().getLeft()).isEqualTo("HV251");
    assertThat(at(uri, 6).getSeverity()).isEqualTo(DiagnosticSeverity.Information);
  }

  private static String split() {
    return GOOD.replace("port 2 access Sales", "port 2 access Spare") + " vlan Spare 7";
  }

  private Diagnostic at(String uri, int line) {
    return getDiagnostics().get(uri).stream()
        .filter(d -> d.getRange().getStart().getLine() == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError(getDiagnostics().toString()));
  }

  private List<String> errors(String uri) {
    return getDiagnostics().getOrDefault(uri, List.of()).stream()
        .filter(d -> d.getSeverity() == DiagnosticSeverity.Error)
        .map(d -> d.getCode().getLeft() + " " + d.getRange().getStart().getLine())
        .toList();
  }

  private static Range range(int line, int start, int end) {
    return new Range(new Position(line, start), new Position(line, end));
  }
}
