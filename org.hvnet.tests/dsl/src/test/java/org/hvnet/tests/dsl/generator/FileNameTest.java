package org.hvnet.tests.dsl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"Host1", "Switch A", "SRV-SQL01", "hv1.corp.example", "Büro_Köln", "営業"})
  void keepsNamesThatEveryFileSystemTakes(String name) {
    assertThat(FileName.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "C:",
        "con",
        "NUL.txt",
        "com1",
        "lpt9 .x",
        "com\u00b9",
        "trailing.",
        "trailing ",
        ".hidden",
        "-option",
        "R&D",
        "a'; rm -rf; '",
        "$(x)",
        "`x`",
        "a\"b",
        "a\u201cb",
        "line\nbreak",
        "tab\t",
        "nul\0",
        "\u202egpj.exe",
        "zero\u200bwidth",
        "a<b>|?*",
        "\ud800",
        "\ud83d\ude00",
        "conin$",
        "cafe\u0301"
      })
  void replacesWhatSomeFileSystemOrReaderWouldMisread(String name) {
    String file = FileName.of(name);

    assertThat(file).matches("[\\p{L}\\p{M}\\p{Nd}_][\\p{L}\\p{M}\\p{Nd}_. -]*-[0-9a-f]{8}");
    assertThat(new Artifact(file, new byte[0]).path()).isEqualTo(file);
    assertThat(new Artifact(file + ".svg", new byte[0]).path()).isEqualTo(file + ".svg");
  }

  @Test
  void staysReadableAndShortForLongNames() {
    String wide = FileName.of("\u55b6".repeat(300));

    assertThat(FileName.of("x".repeat(300))).startsWith("xxxx").hasSize(69);
    assertThat(wide.getBytes(StandardCharsets.UTF_8).length).isLessThan(230);
    assertThat(FileName.of("\ud840\udc00".repeat(300))).startsWith("\ud840\udc00").hasSize(129);
  }

  @Test
  void givesDifferentNamesDifferentFiles() {
    List<String> names =
        List.of(
            "R&D",
            "R_D",
            "R/D",
            "R D",
            FileName.of("R&D"),
            "x".repeat(61),
            "x".repeat(62),
            "",
            "_");
    Set<String> files = new HashSet<>();

    names.forEach(name -> files.add(FileName.of(name).toLowerCase(Locale.ROOT)));

    assertThat(files).hasSameSizeAs(names);
  }
}
