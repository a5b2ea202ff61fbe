package org.hvnet.tests.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hvnet.dsl.cli.Main;
import org.hvnet.dsl.resource.HvnetResource;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it: exit codes, what is printed where, what is written. */
class CommandLineTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheExample() throws IOException {
    Files.copy(Specifications.example("contoso/contoso.hvnet"), folder.resolve("contoso.hvnet"));
  }

  @Test
  void checkPrintsTheMatrixAndTheVerdicts() {
    assertThat(run("check", "contoso.hvnet")).isZero();

    assertThat(err).hasToString("");
    assertThat(out.toString().lines())
        .contains(
            "  Sales         yes    -        -    -      -      -",
            "  proved   R4      \"R&D\" invisible",
            "  proved   policy  between apart");
  }

  @Test
  void checkOfAFolderFindsTheSpecificationsInIt() {
    assertThat(run("check", ".")).isZero();
    assertThat(out.toString()).contains("Network Contoso");
  }

  @Test
  void aRefutedRequirementIsPrintedAsCompilersDo() throws IOException {
    change("port 12 access Finance", "port 12 access Sales");

    assertThat(run("check", "contoso.hvnet")).isEqualTo(1);
    int line = lineOf("require R2:");
    int port = lineOf("port 12");
    assertThat(err.toString().lines())
        .anyMatch(
            l ->
                l.startsWith(
                        "contoso.hvnet:" + line + ":14: error: Refuted: Finance reaches Server2.")
                    && l.endsWith("[HV251]"))
        .contains("    contoso.hvnet:" + port + ":8: see SwitchA.12");
    assertThat(out.toString()).contains("REFUTED  R2");
  }

  @Test
  void generateWritesBesideTheSpecification() throws IOException {
    assertThat(run("generate", "contoso.hvnet")).isZero();

    Path output = folder.resolve("build/hvnet/Contoso");
    assertThat(output.resolve("powershell/Host1/Set-Host1.ps1")).exists();
    assertThat(output.resolve("diagrams")).isNotEmptyDirectory();
    assertThat(output.resolve("simulation/ContosoSimulation.java")).exists();
    List<Path> first = files(output);
    assertThat(run("generate", "contoso.hvnet")).isZero();
    assertThat(files(output)).isEqualTo(first);
    assertThat(out.toString()).contains(" 0 files written, ");
  }

  @Test
  void nothingIsGeneratedFromASpecificationWithErrors() throws IOException {
    change("port 12 access Finance", "port 12 access Sales");

    assertThat(run("generate", "contoso.hvnet")).isEqualTo(1);
    assertThat(folder.resolve("build")).doesNotExist();
  }

  @Test
  void simulateRunsTheScenariosAndCaptures() {
    assertThat(run("simulate", "contoso.hvnet")).isZero();

    assertThat(out.toString())
        .contains("Scenario Cut: passed", "VM1 to VM7: 300 sent, 200 answered");
    assertThat(folder.resolve("build/hvnet/Contoso/captures/Cut/SwitchA.24.pcapng")).exists();
  }

  @Test
  void aBrokenExpectationIsAFailure() throws IOException {
    change("expect VM1, VM2 reach Server1 within 1 s", "expect VM1 reaches VM7 within 1 s");

    assertThat(run("simulate", "contoso.hvnet")).isEqualTo(1);
    assertThat(out.toString()).contains("Scenario Cut: FAILED", "BROKEN    VM1 reaches VM7");
  }

  @Test
  void demoDoesItAll() {
    assertThat(run("demo", "contoso.hvnet")).isZero();

    assertThat(out.toString())
        .contains(
            "proved   R1", "files written", "Scenario Cut: passed", "the diagram", "the captures");
  }

  @Test
  void demoShowsNoCapturesWhereNoneAreAskedFor() throws IOException {
    change("  capture SwitchA.24, Host1.PNIC1\n", "");

    assertThat(run("demo", "contoso.hvnet")).isZero();
    assertThat(out.toString()).contains("the diagram").doesNotContain("the captures");
  }

  @Test
  void wrongUsageExitsWith2AndSaysHow() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("chekc", "contoso.hvnet")).isEqualTo(2);
    assertThat(run("check", "--frobnicate", "contoso.hvnet")).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: hvnet");
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertThat(run("--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("generate", "simulate", "hvnet 0.1.0");
  }

  @Test
  void aMissingFileIsOneDiagnostic() {
    assertBad("nowhere.hvnet", "nowhere.hvnet:1:1: error: ", "[file.missing]");
  }

  @Test
  void aFolderWithoutSpecificationsIsOneDiagnostic() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertBad("empty", "empty:1:1: error: ", "[project.empty]");
  }

  @Test
  void aFileOfAnotherKindIsOneDiagnostic() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "network N");

    assertBad("notes.txt", "notes.txt:1:1: error: ", "[project.empty]");
  }

  @Test
  void anUnreadableFileIsOneDiagnostic() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop.hvnet"), folder.resolve("loop.hvnet"));
    Files.createDirectory(folder.resolve("folder.hvnet"));
    Files.createSymbolicLink(folder.resolve("device.hvnet"), Path.of("/dev/null"));

    assertBad("device.hvnet", "device.hvnet:1:1: error: ", "[file.unreadable]");
    assertBad("loop.hvnet", "loop.hvnet:1:1: error: ", "[file.missing]");
    assertBad("folder.hvnet", "folder.hvnet:1:1: error: ", "[project.empty]");
  }

  @Test
  void aFileThatIsNotUtf8IsOneDiagnostic() throws IOException {
    Files.write(
        folder.resolve("latin.hvnet"),
        "network N department B\u00fcro { vlan 2 }".getBytes(StandardCharsets.ISO_8859_1));

    assertBad("latin.hvnet", "latin.hvnet:1:1: error: ", "[file.not-utf8]");
  }

  @Test
  void aFolderWithAFileThatIsNotUtf8SaysSo() throws IOException {
    Files.delete(folder.resolve("contoso.hvnet"));
    Files.write(folder.resolve("a.hvnet"), new byte[] {'n', (byte) 0xC4});

    assertThat(run("check", ".")).isEqualTo(1);
    assertThat(err.toString()).startsWith("a.hvnet:1:1: error: ").endsWith("[file.not-utf8]\n");
  }

  @Test
  void namesHoldNoCommandsForTheTerminal() throws IOException {
    Files.writeString(
        folder.resolve("a.hvnet"), "network N\nserver \"\u001b[2J\"\nserver \"\u001b[2j\"\n");

    assertThat(run("check", "a.hvnet")).isEqualTo(1);
    assertThat(err.toString()).contains("[name.duplicate]").doesNotContain("\u001b");
  }

  @Test
  void aFileThatIsTooLargeIsOneDiagnostic() throws IOException {
    Files.writeString(
        folder.resolve("large.hvnet"), "network N " + " ".repeat(HvnetResource.MAX_BYTES));

    assertBad("large.hvnet", "large.hvnet:1:1: error: ", "[file.too-large]");
  }

  @Test
  void aSyntaxErrorHasItsPlace() throws IOException {
    Files.writeString(folder.resolve("wrong.hvnet"), "network N\ndepartment Sales { vlan }\n");

    assertBad("wrong.hvnet", "wrong.hvnet:2:25: error: ", "[syntax]");
  }

  @Test
  void anUnknownNameHasItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("wrong.hvnet"), "network N\nswitch S { port 1 access Slaes }\n");

    assertBad("wrong.hvnet", "wrong.hvnet:2:26: error: ", "[name.unknown]");
  }

  @Test
  void anImportOutOfTheProjectHasItsPlace() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/a.hvnet"), "network N\nimport \"../contoso.hvnet\"\n");

    assertBad("sub/a.hvnet", "sub/a.hvnet:2:8: error: ", "[import.outside]");
  }

  @Test
  void aCircleOfImportsHasItsPlace() throws IOException {
    Files.createDirectory(folder.resolve("circle"));
    Files.writeString(folder.resolve("circle/a.hvnet"), "network N\nimport \"b.hvnet\"\n");
    Files.writeString(folder.resolve("circle/b.hvnet"), "\n\nimport \"a.hvnet\"\n");

    assertBad("circle/a.hvnet", "circle/b.hvnet:3:8: error: ", "[import.cycle]");
  }

  @Test
  void namesOfAllScriptsAreRead() throws IOException {
    Files.writeString(
        folder.resolve("b.hvnet"),
        "\uFEFFnetwork B department Büro { vlan 2 }",
        StandardCharsets.UTF_8);

    assertThat(run("check", "b.hvnet")).isZero();
    assertThat(err).hasToString("");
  }

  @Test
  void aLibraryGeneratesNothing() throws IOException {
    Files.writeString(folder.resolve("lib.hvnet"), "vlan V 5\n");

    assertBad("lib.hvnet", "lib.hvnet:1:1: error: ", "[project.empty]");
  }

  @Test
  void anOutputFolderThatCannotBeWrittenIsOneDiagnostic() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file");

    assertThat(run("generate", "contoso.hvnet", "-o", "taken")).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(1)
        .first()
        .asString()
        .endsWith("[output.unwritable]");
    assertThat(folder.resolve("taken")).hasContent("a file");
    assertThat(run("generate", "contoso.hvnet", "-o", "taken/below")).isEqualTo(1);
    assertThat(folder.resolve("build")).doesNotExist();
  }

  @Test
  void theSettingsSayWhereTheOutputGoesUnlessTheCommandDoes() throws IOException {
    Files.writeString(folder.resolve("hvnet.properties"), "output = out\n");

    assertThat(run("generate", "contoso.hvnet")).isZero();
    assertThat(folder.resolve("out/.hvnet-manifest")).exists();
    assertThat(run("generate", "contoso.hvnet", "-o", "told")).isZero();
    assertThat(folder.resolve("told/.hvnet-manifest")).exists();
    assertThat(folder.resolve("build")).doesNotExist();
  }

  @Test
  void twoNetworksDoNotShareAFolder() throws IOException {
    Files.writeString(folder.resolve("b.hvnet"), "network B department D { vlan 2 }");

    assertThat(run("generate", ".", "-o", "out")).isEqualTo(1);
    assertThat(err.toString().lines())
        .anyMatch(l -> l.startsWith("contoso.hvnet:1:1: error: ") && l.endsWith("[output.shared]"));
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(run("generate", ".")).isZero();
    assertThat(folder.resolve("build/hvnet/B/.hvnet-manifest")).exists();
    assertThat(folder.resolve("build/hvnet/Contoso/.hvnet-manifest")).exists();
  }

  @Test
  void whatCannotBeGeneratedFromOneNetworkIsGeneratedFromNone() throws IOException {
    Files.copy(Specifications.example("hafen/hafen.hvnet"), folder.resolve("z.hvnet"));

    assertThat(run("generate", ".")).isEqualTo(1);
    assertThat(err.toString().lines())
        .anyMatch(l -> l.startsWith("z.hvnet:1:1: error: ") && l.endsWith("[output.unsupported]"));
    assertThat(folder.resolve("build")).doesNotExist();
  }

  /** One diagnostic with place and code, exit 1, and nothing written. */
  private void assertBad(String path, String start, String end) {
    err.getBuffer().setLength(0);
    assertThat(run("generate", path)).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString().strip()).startsWith(start).endsWith(end);
    assertThat(folder.resolve("build")).doesNotExist();
  }

  private int run(String... arguments) {
    return Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private void change(String what, String to) throws IOException {
    Path file = folder.resolve("contoso.hvnet");
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, to));
  }

  private int lineOf(String text) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("contoso.hvnet"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
