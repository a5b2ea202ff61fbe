package org.hvnet.dsl.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.generator.ArtifactWriter;
import org.hvnet.dsl.generator.ArtifactWriter.EditedFiles;
import org.hvnet.dsl.generator.NetworkGenerator;
import org.hvnet.dsl.generator.OutputException;
import org.hvnet.dsl.generator.powershell.ScriptLimits;
import org.hvnet.dsl.project.SpecificationChecker;

/** Generates from specifications without errors: from all of them or from none. */
public final class HeadlessGenerator {
  private HeadlessGenerator() {}

  /**
   * What was done.
   *
   * @param outputs what was written, in order of the specifications
   * @param problems why something was not; nothing at all was written unless the last problem is
   *     that a folder could not be written
   */
  public record Result(List<Output> outputs, List<Diagnostic> problems) {
    /** Copies the lists. */
    public Result {
      outputs = List.copyOf(outputs);
      problems = List.copyOf(problems);
    }
  }

  /**
   * What was written for one network.
   *
   * @param folder where
   * @param files which files
   */
  public record Output(Path folder, ArtifactWriter.Result files) {
    /** How many files, in words. */
    public String summary() {
      return "%d files written, %d unchanged, %d removed"
          .formatted(files.written().size(), files.unchanged().size(), files.removed().size());
    }
  }

  /** Generates what specifications without errors describe. */
  public static Result generate(
      List<SpecificationChecker.Result> specifications, OutputFolder folders, EditedFiles edited) {
    List<Diagnostic> problems = new ArrayList<>();
    Map<Path, SpecificationChecker.Result> byFolder = new LinkedHashMap<>();
    for (SpecificationChecker.Result specification : specifications) {
      obstacle(specification).ifPresent(problems::add);
      Path folder = folders.of(specification);
      SpecificationChecker.Result other = byFolder.putIfAbsent(folder, specification);
      if (other != null) {
        problems.add(sharedFolder(folder, other, specification));
      }
    }
    List<Output> outputs = new ArrayList<>();
    if (problems.isEmpty()) {
      try {
        for (var entry : byFolder.entrySet()) {
          var artifacts = NetworkGenerator.generate(entry.getValue().analysis().compilation());
          outputs.add(
              new Output(entry.getKey(), ArtifactWriter.write(entry.getKey(), artifacts, edited)));
        }
      } catch (OutputException e) {
        problems.add(error(IssueCodes.OUTPUT_UNWRITABLE, e.path(), e.getMessage()));
      }
    }
    return new Result(outputs, problems);
  }

  /** Why nothing can be generated from a specification. */
  private static Optional<Diagnostic> obstacle(SpecificationChecker.Result specification) {
    Path root = specification.project().rootFile();
    if (!specification.project().namesNetwork()) {
      return Optional.of(
          error(
              IssueCodes.PROJECT_EMPTY,
              root,
              "The file names no network; there is nothing to generate from a library."));
    }
    List<ScriptLimits> limits = ScriptLimits.of(specification.analysis().network());
    return limits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            error(
                IssueCodes.OUTPUT_UNSUPPORTED,
                root,
                "Nothing is written, since the scripts cannot set up "
                    + limits.stream().map(ScriptLimits::words).collect(Collectors.joining("; "))
                    + " yet."));
  }

  /** Each of the two would remove the files of the other. */
  private static Diagnostic sharedFolder(
      Path folder, SpecificationChecker.Result one, SpecificationChecker.Result other) {
    return error(
        IssueCodes.OUTPUT_SHARED,
        other.project().rootFile(),
        "Nothing is written, since the networks "
            + one.analysis().network().name()
            + " and "
            + other.analysis().network().name()
            + " have one output folder, "
            + folder
            + ".");
  }

  private static Diagnostic error(String code, Path path, String message) {
    return Diagnostic.error(code, SourceRange.startOf(path.toUri().toString()), message);
  }
}
