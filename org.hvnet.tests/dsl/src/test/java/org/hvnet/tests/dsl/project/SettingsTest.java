package org.hvnet.tests.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings file of a project, suppressions, severities and the version of the language. */
class SettingsTest {
  private static final String TEXT =
      """
      network N
      host H {
        vswitch X private { }
        vswitch Y private { suppress HV036 "kept for tests" }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("n.hvnet"), TEXT);
  }

  @Test
  void theFileSetsSeveritiesAndDefaults() throws IOException {
    Files.writeString(
        folder.resolve("hvnet.properties"),
        "# for this project\nseverity.HV036 = error\ndefault.memory = 3 GB\noutput = out\n");
    Files.writeString(folder.resolve("n.hvnet"), TEXT + "host G { vswitch Z private { vm A } }");
    SpecificationChecker.Result result = check();

    assertThat(codes(result)).contains("ERROR HV036 3").doesNotContain("ERROR HV036 4");
    assertThat(result.project().settings().output()).contains("out");
    assertThat(result.analysis().network().hosts().getLast().machines().getFirst().memoryBytes())
        .isEqualTo(3L << 30);
  }

  @Test
  void theSpecificationWinsOverTheFile() throws IOException {
    Files.writeString(folder.resolve("hvnet.properties"), "severity.HV036 = error\n");
    Files.writeString(folder.resolve("n.hvnet"), TEXT + "severity HV036 warning\n");

    assertThat(codes(check())).contains("WARNING HV036 3");
  }

  @ParameterizedTest
  @CsvSource({
    "severity.HV999 = error, ERROR name.unknown 1",
    "severity.HV036 = loud, ERROR word.unknown 1",
    "default.memory = 3 parsecs, ERROR setting 1",
    "default.generation = 3, ERROR setting 1",
    "output = ../elsewhere, ERROR setting 1",
    "output = /etc, ERROR setting 1",
    "colour = green, ERROR setting 1",
    "nonsense, ERROR setting 1",
  })
  void aWrongLineIsAnErrorThere(String line, String expected) throws IOException {
    Files.writeString(folder.resolve("hvnet.properties"), line + "\n");

    assertThat(codes(check())).contains(expected);
  }

  @Test
  void aSuppressionHoldsForItsStatementOnly() {
    assertThat(codes(check())).contains("INFO HV036 3").noneMatch(c -> c.endsWith("HV036 4"));
  }

  @Test
  void aSuppressionInTheFileHoldsForTheFile() throws IOException {
    Files.writeString(folder.resolve("n.hvnet"), TEXT + "suppress HV036 \"a laboratory\"\n");

    assertThat(codes(check())).noneMatch(c -> c.contains("HV036"));
  }

  @Test
  void aSuppressionInAProfileHoldsForWhatStandsInIt() throws IOException {
    Files.writeString(
        folder.resolve("n.hvnet"),
        """
        network N
        profile Linux for vm {
          guest "Debian 12"
          suppress HV106 "the laboratory"
        }
        host H { vswitch X private {
          vm A like Linux
          vm B { guest "Debian 12" }
        } }
        """);

    assertThat(codes(check()).stream().filter(c -> c.matches(".*(HV106|suppression).*")))
        .containsExactly("WARNING HV106 8");
  }

  @Test
  void aSuppressionInDefaultsHoldsForWhatStandsInThem() throws IOException {
    Files.writeString(
        folder.resolve("n.hvnet"),
        """
        network N
        host H {
          default vm {
            guest "Debian 12"
            suppress HV106 "the laboratory"
          }
          vswitch X private {
            vm A
            vm B { guest "Debian 12" }
          }
        }
        """);

    assertThat(codes(check()).stream().filter(c -> c.matches(".*(HV106|suppression).*")))
        .containsExactly("WARNING HV106 9");
  }

  @Test
  void aSuppressionOfNothingInAProfileIsAFinding() throws IOException {
    Files.writeString(
        folder.resolve("n.hvnet"),
        """
        network N
        profile Linux for vm {
          guest "Debian 12"  secure-boot linux
          suppress HV106 "the laboratory"
        }
        host H { vswitch X private {
          vm A like Linux
          vm B { guest "Debian 12" }
        } }
        """);

    assertThat(codes(check()).stream().filter(c -> c.matches(".*(HV106|suppression).*")))
        .containsExactly("WARNING suppression.unused 4", "WARNING HV106 8");
  }

  @Test
  void aSuppressionOfNothingIsAFinding() throws IOException {
    Files.writeString(
        folder.resolve("n.hvnet"), TEXT + "department D { vlan 4 suppress HV036 \"no\" }\n");

    assertThat(codes(check())).contains("WARNING suppression.unused 6");
  }

  @Test
  void aSuppressionOfAnUnknownRuleIsAnError() throws IOException {
    Files.writeString(folder.resolve("n.hvnet"), TEXT + "suppress HV999 \"no\"\n");

    assertThat(codes(check())).contains("ERROR name.unknown 6");
  }

  @Test
  void aNewerLanguageIsRefused() throws IOException {
    Files.writeString(folder.resolve("n.hvnet"), TEXT.replace("network N", "network N language 2"));
    assertThat(codes(check())).contains("ERROR language.version 1");

    Files.writeString(folder.resolve("n.hvnet"), TEXT.replace("network N", "network N language 1"));
    assertThat(codes(check())).noneMatch(c -> c.contains("language"));
  }

  private SpecificationChecker.Result check() {
    return Specifications.check(folder.resolve("n.hvnet"));
  }

  private static List<String> codes(SpecificationChecker.Result result) {
    return result.diagnostics().stream()
        .map(d -> d.severity() + " " + d.code() + " " + d.at().line())
        .toList();
  }
}
