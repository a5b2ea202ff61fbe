package org.hvnet.tests.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.hvnet.dsl.cli.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    write("good.hvnet", "network N\nvlan A 2\n");
    write("ugly.hvnet", "  vlan B 3\r\n");
  }

  private void write(String name, String text) throws IOException {
    Files.setLastModifiedTime(Files.writeString(folder.resolve(name), text), LONG_AGO);
  }

  private int run(String... arguments) {
    return Main.run(folder, new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void writesOnlyWhatChanges() throws IOException {
    assertThat(run("format", ".")).isZero();

    assertThat(out.toString().lines()).containsExactly("ugly.hvnet");
    assertThat(folder.resolve("ugly.hvnet")).hasContent("vlan B 3");
    assertThat(Files.getLastModifiedTime(folder.resolve("good.hvnet"))).isEqualTo(LONG_AGO);
  }

  @Test
  void checkNamesWhatWouldChangeAndWritesNothing() throws IOException {
    assertThat(run("format", "--check", ".")).isEqualTo(1);

    assertThat(out.toString().lines()).containsExactly("ugly.hvnet");
    assertThat(Files.getLastModifiedTime(folder.resolve("ugly.hvnet"))).isEqualTo(LONG_AGO);
  }

  @Test
  void checkOfAFormattedFileIsClean() {
    assertThat(run("format", "--check", "good.hvnet")).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileWithSyntaxErrorsIsReportedAndLeftAlone() throws IOException {
    write("ugly.hvnet", "vlan   B 3 host {");

    assertThat(run("format", ".")).isEqualTo(1);
    assertThat(err.toString()).startsWith("ugly.hvnet:1:").contains("[syntax]");
    assertThat(folder.resolve("ugly.hvnet")).hasContent("vlan   B 3 host {");
  }

  @Test
  void aMissingFileIsAnError() {
    assertThat(run("format", "none.hvnet")).isEqualTo(1);
    assertThat(err.toString()).contains("[file.missing]");
  }
}
