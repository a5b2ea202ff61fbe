package org.hvnet.tests.dsl.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hvnet.dsl.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is huge, circular or malicious gets a diagnostic or is taken; it never ends in a trace. */
class HostileInputTest {
  /** Against hanging; all of them take seconds at most. */
  private static final Duration FOREVER = Duration.ofMinutes(3);

  private static final int CLEAN = 0;
  private static final int ERRORS = 1;

  @TempDir Path folder;

  private record Outcome(int exit, String said) {}

  private Outcome check(String text) throws IOException {
    Files.writeString(folder.resolve("x.hvnet"), text);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        assertTimeoutPreemptively(
            FOREVER,
            () -> Main.run(folder, new PrintWriter(out), new PrintWriter(err), "check", "x.hvnet"));
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception");
    return new Outcome(exit, err.toString());
  }

  private void refuses(String text, String code) throws IOException {
    Outcome outcome = check(text);
    assertThat(outcome.exit()).isEqualTo(ERRORS);
    assertThat(outcome.said()).contains("[" + code + "]");
    assertThat(outcome.said().lines().count()).isLessThan(2000);
  }

  private void takes(String text) throws IOException {
    assertThat(check(text)).isEqualTo(new Outcome(CLEAN, ""));
  }

  private static String many(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ ", "site S { ", "host H { vswitch S internal { ", "vlan "})
  void deepNesting(String text) throws IOException {
    refuses("network N " + text.repeat(10_000), "syntax");
  }

  @Test
  void aChainOf15000Profiles() throws IOException {
    refuses(
        "network N\n"
            + many(15_000, i -> "profile P" + i + " for vm like P" + (i + 1) + " { }\n")
            + "profile P15000 for vm { }\n"
            + "host H { vswitch S private { vm M like P0 } }\n",
        "range");
  }

  @Test
  void aFileOf50Megabytes() throws IOException {
    refuses("network N\n" + "vlan V 5\n".repeat((50 << 20) / 9), "file.too-large");
  }

  @Test
  void aLineOf50Megabytes() throws IOException {
    refuses("network N " + "x".repeat(50 << 20), "file.too-large");
  }

  @Test
  void aCommentOf4Megabytes() throws IOException {
    takes("network N #" + "x".repeat((4 << 20) - 20) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vlan V[1..1000000000] 5",
        "vlan V[1..999999999] 5",
        "site A[1..10000] { vlan V[1..1000] 5 }",
        "host H[1..1000] { nic N[1..1000] 1 Gbit/s }",
        "switch S[1..1000] { port 1..1000 shutdown }"
      })
  void rangesThatStandForTooMuch(String text) throws IOException {
    refuses("network N " + text, "range");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0007b",
        "\u001b[31mred",
        "a\0b",
        "a\u202Eb",
        "a\u2066b",
        "\u200Eb",
        "a\u200F",
        "a\u009Fb"
      })
  void namesThatNobodyCanRead(String name) throws IOException {
    refuses("network N vlan \"" + name + "\" 5", "name.invalid");
    refuses("network \"" + name + "\"", "name.invalid");
    assertThat(check("network N require \"" + name + "\" isolated").said()).doesNotContain(name);
  }

  @Test
  void aNameOfTenThousandLetters() throws IOException {
    refuses("network N vlan " + "a".repeat(10_000) + " 5", "name.invalid");
    takes("network N vlan " + "a".repeat(255) + " 5");
  }

  @Test
  void namesWithQuotes() throws IOException {
    takes("network N vlan \"a\\\"b\" 5 vlan \"a'b`c$(x)\" 7 set S = \"a\\\"b\"");
  }

  @Test
  void nulBytesOutsideOfNames() throws IOException {
    refuses("network N \0 vlan B 6\0", "syntax");
  }

  @Test
  void profilesThatFollowEachOther() throws IOException {
    takes("network N profile A for vm like B { } profile B for vm like A { }");
    assertThat(
            check(
                    "network N profile A for vm like B { } profile B for vm like A, B { }"
                        + " host H { vswitch S private { vm V like A { } } }")
                .exit())
        .isEqualTo(ERRORS);
  }

  @Test
  void setsThatHoldEachOther() throws IOException {
    takes("network N set A = B set B = A set C = C, C switch S { port 1 trunk A, C }");
  }

  @Test
  void aSetThatHoldsItself() throws IOException {
    takes("network N vlan V 5 set S = S, V require S apart");
  }

  @Test
  void setsThatHoldEachOtherAThousandDeep() throws IOException {
    String sets = many(1000, i -> "set S" + i + " = S" + (i + 1) + ", S" + (i + 1) + " ");
    takes("network N vlan V 5 set S1000 = V " + sets + " switch W { port 1 trunk S0 shutdown }");
  }

  @Test
  void filesThatImportEachOther() throws IOException {
    Files.writeString(folder.resolve("a.hvnet"), "import \"b.hvnet\" vlan A 5");
    Files.writeString(folder.resolve("b.hvnet"), "import \"a.hvnet\" import \"x.hvnet\" vlan B 6");
    refuses("network N import \"a.hvnet\" import \"x.hvnet\"", "import.cycle");
  }

  @Test
  void changesThatChangeThemselves() throws IOException {
    takes(
        "network N switch S { change switch S { change switch S { spanning-tree rstp } } }"
            + " site A { change site A { change site A { vlan V 5 } } }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.hvnet",
        "/etc/passwd",
        "a/../../b.hvnet",
        "file:///etc/hosts.hvnet",
        "C:\\\\x.hvnet",
        "%2e%2e/x.hvnet",
        "http://127.0.0.1/x.hvnet",
        "classpath:/x.hvnet"
      })
  void importsOutsideOfTheProject(String path) throws IOException {
    Outcome outcome = check("network N import \"" + path + "\"");
    assertThat(outcome.exit()).isEqualTo(ERRORS);
    assertThat(outcome.said()).containsPattern("import.outside|file.missing");
  }

  @Test
  void linksOutOfTheProject(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("s.hvnet"), "vlan S 9");
    Files.createSymbolicLink(folder.resolve("file.hvnet"), other.resolve("s.hvnet"));
    Files.createSymbolicLink(folder.resolve("folder"), other);
    Files.createSymbolicLink(folder.resolve("loop.hvnet"), folder.resolve("loop.hvnet"));
    refuses("network N import \"file.hvnet\"", "import.outside");
    refuses("network N import \"folder/s.hvnet\"", "import.outside");
    refuses("network N import \"loop.hvnet\"", "file.missing");
  }

  @Test
  void aHundredThousandNamesInOneStatement() throws IOException {
    String names =
        IntStream.range(0, 100_000).mapToObj(i -> "M" + i).collect(Collectors.joining(","));
    refuses("network N host H { vswitch S private { vm " + names + " } }", "file.too-large");
  }

  @Test
  void aHundredThousandClausesInOneBlock() throws IOException {
    refuses(
        "network N host H { vswitch S private { vm V { " + "cpu 2 ".repeat(100_000) + "} } }",
        "file.too-large");
  }

  @Test
  void aPathOfHalfAMillionSteps() throws IOException {
    refuses("network N require " + "a.".repeat(500_000) + "a isolated", "file.too-large");
  }

  @Test
  void thousandsOfUnknownNames() throws IOException {
    refuses(
        "network N switch S { " + many(5000, i -> "port " + i + " access V" + i + " ") + "}",
        "more");
  }
}
