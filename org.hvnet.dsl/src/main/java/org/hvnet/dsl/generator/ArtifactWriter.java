package org.hvnet.dsl.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes artefacts into an output folder, all or nothing: after an error the folder is as it was.
 * Afterwards the folder holds these artefacts, and of earlier runs nothing else. It remembers what
 * it wrote in the file {@code .hvnet-manifest} of the folder, and so leaves alone what is not its
 * own:
 *
 * <ul>
 *   <li>A file that hvnet did not write is never touched. If an artefact needs its place, nothing
 *       is written, and the exception says so.
 *   <li>A generated file that was edited since is not overwritten, unless {@link
 *       EditedFiles#OVERWRITE} is given: nothing is written, and the exception says so. Once no
 *       artefact has its path any more it is kept, as a file of the user from then on.
 *   <li>A file that already has the right content keeps its modification time.
 *   <li>A symbolic link inside the folder is never followed. The folder itself may be one.
 * </ul>
 *
 * <p>Stateless and thread-safe; two runs at once into one folder are refused.
 */
public final class ArtifactWriter {
  private static final Set<String> OWN_NAMES = Set.of(Manifest.NAME, OutputTransaction.STAGING);

  private ArtifactWriter() {}

  /** What to do where an artefact would replace a generated file that was edited since. */
  public enum EditedFiles {
    /** Write nothing, and say so. */
    REFUSE,
    /** Replace it. */
    OVERWRITE
  }

  /**
   * What a run did, by path relative to the output folder, in order.
   *
   * @param written new or changed files
   * @param unchanged files that had the right content already
   * @param removed files of an earlier run that are no longer generated
   * @param kept files of an earlier run that are no longer generated but were edited
   */
  public record Result(
      List<String> written, List<String> unchanged, List<String> removed, List<String> kept) {
    /** Copies all lists. */
    public Result {
      written = List.copyOf(written);
      unchanged = List.copyOf(unchanged);
      removed = List.copyOf(removed);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Brings the folder to hold exactly these artefacts; creates it if necessary.
   *
   * @throws OutputException if that is not possible; nothing has changed then
   */
  public static Result write(Path folder, ArtifactSet artifacts, EditedFiles edited)
      throws OutputException {
    try {
      Files.createDirectories(folder);
      Path real = folder.toRealPath();
      try (OutputTransaction transaction = new OutputTransaction(real)) {
        return new Run(real, artifacts, edited, Manifest.read(real)).in(transaction);
      }
    } catch (IOException e) {
      throw OutputException.of(folder, e);
    }
  }

  /** One run: first everything is looked at and staged, then moved. */
  private record Run(Path folder, ArtifactSet artifacts, EditedFiles edited, Manifest manifest) {
    Result in(OutputTransaction transaction) throws IOException {
      Map<String, String> earlierPaths = new HashMap<>();
      manifest.fingerprints().keySet().forEach(path -> earlierPaths.put(FileName.key(path), path));
      Map<String, Path> staged = new LinkedHashMap<>();
      List<String> unchanged = new ArrayList<>();
      for (Artifact artifact : artifacts) {
        String path = artifact.path();
        if (OWN_NAMES.contains(FileName.key(path.split("/")[0]))) {
          throw new OutputException(
              folder.resolve(path), "this name is kept for the generator itself");
        }
        String earlier = earlierPaths.getOrDefault(FileName.key(path), path);
        if (earlier.equals(path) && holds(artifact)) {
          unchanged.add(path);
        } else {
          checkReplaceable(path, earlier);
          staged.put(path, transaction.stage(artifact.content()));
        }
      }
      List<String> removed = new ArrayList<>();
      List<String> kept = new ArrayList<>();
      for (String path : obsolete()) {
        (isAsGenerated(path, path) ? removed : kept).add(path);
      }
      Artifact record = Manifest.of(artifacts.artifacts()).artifact();
      Path stagedRecord = transaction.stage(record.content());
      boolean sameRecord = holds(record);

      for (String path : removed) {
        transaction.remove(folder.resolve(path));
      }
      for (var change : staged.entrySet()) {
        transaction.moveIn(change.getValue(), folder.resolve(change.getKey()));
      }
      if (!sameRecord) {
        transaction.moveIn(stagedRecord, folder.resolve(Manifest.NAME));
      }
      transaction.commit();
      return new Result(List.copyOf(staged.keySet()), unchanged, removed, kept);
    }

    private List<String> obsolete() throws IOException {
      var paths = new TreeMap<>(manifest.fingerprints());
      artifacts.forEach(artifact -> paths.remove(artifact.path()));
      List<String> existing = new ArrayList<>();
      for (String path : paths.keySet()) {
        if (Files.isRegularFile(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
          existing.add(path);
        }
      }
      return existing;
    }

    private boolean holds(Artifact artifact) throws IOException {
      Path file = resolve(artifact.path());
      return Files.isRegularFile(file)
          && Arrays.equals(Files.readAllBytes(file), artifact.content());
    }

    private boolean isAsGenerated(String path, String earlier) throws IOException {
      return Manifest.fingerprint(Files.readAllBytes(resolve(path)))
          .equals(manifest.fingerprints().get(earlier));
    }

    private void checkReplaceable(String path, String earlier) throws IOException {
      Path file = resolve(path);
      if (!Files.exists(file) || Files.isDirectory(file)) {
        return;
      }
      boolean own =
          manifest.fingerprints().containsKey(earlier)
              && Files.isSameFile(file, folder.resolve(earlier));
      if (!own) {
        throw new OutputException(
            file, "would be generated, but was not written by hvnet; move it away");
      }
      if (edited == EditedFiles.REFUSE && !isAsGenerated(path, earlier)) {
        throw new OutputException(
            file,
            "was edited since it was generated; move it away, or have edited files overwritten");
      }
    }

    /** The file with this path, after making sure that no symbolic link leads elsewhere. */
    private Path resolve(String path) throws IOException {
      Path file = folder;
      for (String name : path.split("/")) {
        file = file.resolve(name);
        if (Files.isSymbolicLink(file)) {
          throw new OutputException(file, "is a symbolic link, which generated files never follow");
        }
      }
      return file;
    }
  }
}
