package org.hvnet.tests.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.dsl.resource.SpecificationResources;
import org.hvnet.sim.network.Vlan;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
  @TempDir Path folder;

  @Test
  void namesOfImportedFilesAreVisibleDirectlyOrNot() throws IOException {
    write("common/vlans.hvnet", "vlan Live 120");
    write("switches.hvnet", "import \"common/vlans.hvnet\"\nswitch S { port 1 access Live }");
    write(
        "main.hvnet",
        "network N\nimport \"switches.hvnet\"\nserver Q to S.1\nserver R to T.1\nswitch T { port 1 access live }");

    SpecificationChecker.Result result = check();

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.analysis().network().vlans()).extracting(Vlan::id).hasToString("[Live]");
    assertThat(result.analysis().network().switches()).hasSize(2);
  }

  @Test
  void aFindingStandsInTheFileItIsAbout() throws IOException {
    write("lib.hvnet", "\nhost H { }");
    write("main.hvnet", "network N\nimport \"lib.hvnet\"");

    Diagnostic finding = only();

    assertThat(finding.code()).isEqualTo("HV001");
    assertThat(finding.at().file()).endsWith("lib.hvnet");
    assertThat(finding.at().line()).isEqualTo(2);
  }

  @Test
  void aLibraryMayOfferWhatTheNetworkDoesNotUse() throws IOException {
    write("lib.hvnet", "vlan Unused 7");
    write(
        "main.hvnet",
        "network N\nimport \"lib.hvnet\"\nvlan Used 5\nvlan Forgotten 6\nserver Q to S.1\n"
            + "switch S { port 1 access Used }");

    assertThat(only().code()).isEqualTo("HV076");
    assertThat(only().at().line()).isEqualTo(4);
  }

  @Test
  void aMissingFileIsAnErrorAtTheImport() throws IOException {
    write("main.hvnet", "network N\nimport \"nowhere.hvnet\"");

    assertThat(only().code()).isEqualTo("file.missing");
    assertThat(only().at().line()).isEqualTo(2);
    assertThat(only().at().column()).isEqualTo(8);
  }

  @Test
  void aCircleIsAnErrorAtTheImportThatClosesIt() throws IOException {
    write("a.hvnet", "import \"b.hvnet\"");
    write("b.hvnet", "import \"a.hvnet\"");
    write("main.hvnet", "network N\nimport \"a.hvnet\"");

    assertThat(only().code()).isEqualTo("import.cycle");
    assertThat(only().at().file()).endsWith("b.hvnet");
  }

  @Test
  void aFileThatImportsItselfIsACircle() throws IOException {
    write("main.hvnet", "network N\nimport \"main.hvnet\"");

    assertThat(only().code()).isEqualTo("import.cycle");
  }

  @Test
  void twoFilesMayImportTheSameThird() throws IOException {
    write("v.hvnet", "vlan V 5");
    write("a.hvnet", "import \"v.hvnet\"");
    write("main.hvnet", "network N\nimport \"a.hvnet\"\nimport \"v.hvnet\"");

    assertThat(check().diagnostics()).isEmpty();
  }

  @Test
  void noImportLeadsOutOfTheFolderOfTheRoot() throws IOException {
    write("other.hvnet", "vlan V 5");
    write("project/main.hvnet", "network N\nimport \"../other.hvnet\"");

    assertThat(Specifications.check(folder.resolve("project/main.hvnet")).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("import.outside"));
  }

  @Test
  void norDoesALinkOfTheFileSystem() throws IOException {
    write("other.hvnet", "vlan V 5");
    write("project/main.hvnet", "network N\nimport \"link.hvnet\"");
    Files.createSymbolicLink(folder.resolve("project/link.hvnet"), folder.resolve("other.hvnet"));

    assertThat(Specifications.check(folder.resolve("project/main.hvnet")).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("import.outside"));
  }

  @Test
  void norDoesAnAbsolutePath() throws IOException {
    write("other.hvnet", "vlan V 5");
    write("main.hvnet", "network N\nimport \"" + folder.resolve("other.hvnet").toUri() + "\"");

    assertThat(only().code()).isEqualTo("import.outside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/x.hvnet",
        "//localhost/share/x.hvnet",
        "mailto:x.hvnet",
        "a%00b.hvnet",
        "main.hvnet#x",
        "main.hvnet?x"
      })
  void norDoesWhatIsNoPath(String path) throws IOException {
    write("main.hvnet", "network N\nimport \"" + path + "\"");

    assertThat(only().code()).isEqualTo("import.outside");
    assertThat(SpecificationResources.resolve(path, URI.createURI("file:/a/b.hvnet"))).isEmpty();
  }

  @Test
  void onlyTheRootNamesTheNetwork() throws IOException {
    write("lib.hvnet", "network Other");
    write("main.hvnet", "network N\nimport \"lib.hvnet\"");

    assertThat(only().code()).isEqualTo("project.two-networks");
    assertThat(only().at().file()).endsWith("lib.hvnet");
  }

  private Diagnostic only() {
    assertThat(check().diagnostics()).hasSize(1);
    return check().diagnostics().getFirst();
  }

  private SpecificationChecker.Result check() {
    return Specifications.check(folder.resolve("main.hvnet"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
