package org.hvnet.tests.dsl.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hvnet.dsl.generator.ArtifactWriter.EditedFiles.OVERWRITE;
import static org.hvnet.dsl.generator.ArtifactWriter.EditedFiles.REFUSE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.ArtifactSet;
import org.hvnet.dsl.generator.ArtifactWriter;
import org.hvnet.dsl.generator.OutputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactWriterTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void setFolder() {
    folder = parent.resolve("build/hvnet");
  }

  @Test
  void writesEveryArtefactAndAManifestThatSha256sumReads() throws IOException {
    var result = write("a.txt", "A", "sub/b.txt", "B");

    assertThat(result.written()).containsExactly("a.txt", "sub/b.txt");
    assertThat(contents())
        .containsOnlyKeys("a.txt", "sub/b.txt", ".hvnet-manifest")
        .containsEntry("a.txt", "A")
        .containsEntry("sub/b.txt", "B")
        .containsEntry(
            ".hvnet-manifest",
            """
            559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd  a.txt
            df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c  sub/b.txt
            """);
  }

  @Test
  void doesNotRewriteUnchangedFiles() throws IOException {
    write("a", "A", "b", "B");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    for (String name : List.of("a", "b", ".hvnet-manifest")) {
      Files.setLastModifiedTime(folder.resolve(name), old);
    }

    var result = write("a", "A", "b", "changed");

    assertThat(result.unchanged()).containsExactly("a");
    assertThat(result.written()).containsExactly("b");
    assertThat(Files.getLastModifiedTime(folder.resolve("a"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(folder.resolve("b"))).isNotEqualTo(old);
  }

  @Test
  void removesWhatIsNoLongerGeneratedAndNothingElse() throws IOException {
    write("hosts/Host1/Set.ps1", "1", "hosts/Host2/Set.ps1", "2");
    put("hosts/notes.txt", "mine");

    var result = write("hosts/Host1/Set.ps1", "1");

    assertThat(result.removed()).containsExactly("hosts/Host2/Set.ps1");
    assertThat(contents())
        .containsOnlyKeys("hosts/Host1/Set.ps1", "hosts/notes.txt", ".hvnet-manifest");
    assertThat(folder.resolve("hosts/Host2")).doesNotExist();
  }

  @Test
  void refusesToReplaceAFileThatHvnetDidNotWrite() throws IOException {
    put("a", "mine");

    assertRefused(folder.resolve("a"), "not written by hvnet", REFUSE, "a", "A", "b", "B");
    assertRefused(folder.resolve("a"), "not written by hvnet", OVERWRITE, "a", "A", "b", "B");
  }

  @Test
  void takesOverAFileThatAlreadyHasTheContent() throws IOException {
    put("a", "A");

    assertThat(write("a", "A").unchanged()).containsExactly("a");
    assertThat(write("a", "changed").written()).containsExactly("a");
  }

  @Test
  void refusesToReplaceAnEditedFileUnlessAskedTo() throws IOException {
    write("a", "A", "b", "B");
    put("a", "edited");

    assertRefused(folder.resolve("a"), "edited", REFUSE, "a", "changed", "b", "changed");
    ArtifactWriter.write(folder, set("a", "changed"), OVERWRITE);

    assertThat(contents()).containsEntry("a", "changed");
  }

  @Test
  void keepsAnEditedFileThatIsNoLongerGenerated() throws IOException {
    write("a", "A", "b", "B");
    put("b", "edited");

    assertThat(write("a", "A").kept()).containsExactly("b");
    assertThat(write("a", "A").kept()).isEmpty();
    assertThat(contents()).containsEntry("b", "edited");
  }

  @Test
  void doesNotTakeWindowsLineEndsForAnEdit() throws IOException {
    write("a", "one\ntwo\n");
    put("a", "one\r\ntwo\r\n");

    assertThat(write("a", "one\nthree\n").written()).containsExactly("a");
  }

  @Test
  void undoesEverythingWhenALaterFileCannotBePlaced() throws IOException {
    write("a", "A", "gone/deep/c", "C");
    put("z/mine.txt", "mine");

    assertRefused(
        folder.resolve("z"), "in the way", REFUSE, "a", "changed", "new/b", "B", "z", "Z");
  }

  @Test
  void anArtefactCanTakeThePlaceOfAFolderAndBack() throws IOException {
    write("a/b", "1");
    write("a", "2");
    assertThat(contents()).containsOnlyKeys("a", ".hvnet-manifest");

    write("a/b", "3");
    assertThat(contents()).containsOnlyKeys("a/b", ".hvnet-manifest");
  }

  @Test
  void aNameCanChangeItsCase() throws IOException {
    write("Sales.svg", "same");

    write("sales.svg", "same");

    assertThat(contents()).containsOnlyKeys("sales.svg", ".hvnet-manifest");
  }

  @Test
  void refusesSymbolicLinksInTheFolder() throws IOException {
    Path outside = Files.createDirectory(parent.resolve("outside"));
    Files.createDirectories(folder);
    Path link = Files.createSymbolicLink(folder.resolve("link"), outside);

    assertRefused(link, "symbolic link", REFUSE, "link/a", "A");
    assertRefused(link, "symbolic link", REFUSE, "link", "A");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void theFolderItselfMayBeASymbolicLink() throws IOException {
    Path real = Files.createDirectory(parent.resolve("real"));
    folder = Files.createSymbolicLink(parent.resolve("link"), real);

    write("a", "A");

    assertThat(real.resolve("a")).hasContent("A");
  }

  @Test
  void neverDeletesOutsideTheFolderWhateverTheManifestSays() throws IOException {
    Path victim = Files.writeString(parent.resolve("build.txt"), "A");
    put(
        ".hvnet-manifest",
        "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd  ../../build.txt\n");

    assertRefused(folder.toRealPath().resolve(".hvnet-manifest"), "damaged", REFUSE, "a", "A");
    assertThat(victim).hasContent("A");
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> ArtifactWriter.write(file.resolve("out"), set("a", "A"), REFUSE))
        .withMessageContaining(file.toString())
        .satisfies(e -> assertThat(e.path()).isIn(file, file.resolve("out")));
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> ArtifactWriter.write(file, set("a", "A"), REFUSE))
        .satisfies(e -> assertThat(e.path()).isEqualTo(file));
  }

  @Test
  void refusesToRunWhileAnotherRunWrites() throws IOException {
    Path lock = folder.resolve(".hvnet-staging/lock");
    Files.createDirectories(lock.getParent());
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> write("a", "A"))
          .withMessageContaining("another run");
    }
  }

  @Test
  void clearsAwayWhatAnInterruptedRunLeft() throws IOException {
    put(".hvnet-staging/lock", "");
    put(".hvnet-staging/new0", "half");

    write("a", "A");

    assertThat(contents()).containsOnlyKeys("a", ".hvnet-manifest");
  }

  @Test
  void keepsItsOwnNamesForItself() {
    assertRefusedName(".hvnet-manifest");
    assertRefusedName(".hvnet-staging/x");
    assertRefusedName(".HVNET-Manifest");
  }

  private void assertRefusedName(String path) {
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> write(path, "x"))
        .withMessageContaining("kept for the generator");
  }

  private void assertRefused(
      Path culprit, String reason, ArtifactWriter.EditedFiles edited, String... pathsAndTexts)
      throws IOException {
    SortedMap<String, String> before = contents();
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> ArtifactWriter.write(folder, set(pathsAndTexts), edited))
        .withMessageContaining(reason)
        .satisfies(e -> assertThat(e.path()).isEqualTo(culprit));
    assertThat(contents()).isEqualTo(before);
  }

  private ArtifactWriter.Result write(String... pathsAndTexts) throws OutputException {
    return ArtifactWriter.write(folder, set(pathsAndTexts), REFUSE);
  }

  private static ArtifactSet set(String... pathsAndTexts) {
    List<Artifact> artifacts = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      artifacts.add(Artifact.text(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return new ArtifactSet(artifacts);
  }

  private void put(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  /** Every file and link of the folder by path; empty folders count with a slash. */
  private SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> !f.equals(folder)).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (Files.isSymbolicLink(file)) {
          contents.put(path, "-> " + Files.readSymbolicLink(file));
        } else if (Files.isRegularFile(file)) {
          contents.put(path, Files.readString(file));
        } else if (isEmpty(file)) {
          contents.put(path + "/", "");
        }
      }
    }
    return contents;
  }

  private static boolean isEmpty(Path directory) {
    try (var children = Files.list(directory)) {
      return children.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
