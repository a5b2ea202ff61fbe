package org.hvnet.tests.dsl.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.ArtifactSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a/",
        "a//b",
        "..",
        "a/../b",
        "./a",
        "a\\b",
        "C:/a",
        "C:a",
        "a\u0000",
        "a\nb",
        "a/con.txt",
        "aux",
        "a ",
        "a./b",
        "a*",
        "\u202ea",
        "\\\\server\\share",
        "a\u2028b"
      })
  void rejectsPathsThatLeadOutOrThatNotEveryFileSystemTakes(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Artifact(path, new byte[0]))
        .withMessageContaining("not a portable relative path");
  }

  @Test
  void writesTextAsUtf8WithUnixLineEnds() {
    Artifact artifact = Artifact.text("diagrams/R D.svg", "Büro\r\n\u55b6\n");

    assertThat(artifact.content()).isEqualTo("Büro\n\u55b6\n".getBytes(StandardCharsets.UTF_8));
    assertThat(artifact.text()).isEqualTo("Büro\n\u55b6\n");
  }

  @Test
  void comparesByContentAndCannotBeChangedThroughItsBytes() {
    byte[] bytes = {1, 2};
    Artifact artifact = new Artifact("a", bytes);
    bytes[0] = 9;
    artifact.content()[1] = 9;

    assertThat(artifact)
        .isEqualTo(new Artifact("a", new byte[] {1, 2}))
        .hasSameHashCodeAs(new Artifact("a", new byte[] {1, 2}))
        .isNotEqualTo(new Artifact("a", bytes))
        .isNotEqualTo(new Artifact("b", new byte[] {1, 2}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dir/file", "DIR/File", "dir/FILE", "dir", "Dir", "dir/file/below"})
  void aSetRefusesWhatCannotBeInOneFolder(String other) {
    Artifact file = Artifact.text("dir/file", "x");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArtifactSet(List.of(file, Artifact.text(other, "y"))))
        .withMessageContaining("dir/file")
        .withMessageContaining(other);
  }

  @Test
  void aSetHasTheOrderOfPaths() {
    Artifact a = Artifact.text("a", "");
    Artifact b = Artifact.text("b/c", "");

    assertThat(new ArtifactSet(List.of(b, a))).containsExactly(a, b);
    assertThat(new ArtifactSet(List.of(b, a))).isEqualTo(new ArtifactSet(List.of(a, b)));
  }
}
