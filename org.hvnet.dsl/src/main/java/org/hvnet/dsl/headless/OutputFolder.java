package org.hvnet.dsl.headless;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.hvnet.dsl.generator.FileName;
import org.hvnet.dsl.project.Project;
import org.hvnet.dsl.project.SpecificationChecker;

/**
 * Where the output of a network goes: where this run is told to, else the {@code output} of the
 * project's settings, else where the tool puts it, in a folder with the name of the network.
 */
public final class OutputFolder {
  private final Optional<Path> told;
  private final Function<Path, Path> convention;

  /**
   * @param told null if nothing was told
   * @param convention gives, for the folder of a project, the one that holds a folder per network
   */
  private OutputFolder(Path told, Function<Path, Path> convention) {
    this.told = Optional.ofNullable(told);
    this.convention = convention;
  }

  /**
   * As the command line does: {@code build/hvnet/NETWORK} beside the specification.
   *
   * @param told the folder that this run is told to write to; may be null
   */
  public static OutputFolder besideSpecification(Path told) {
    return new OutputFolder(told, project -> project.resolve("build").resolve("hvnet"));
  }

  /**
   * As builds do: {@code NETWORK} below one folder.
   *
   * @param told the folder that this run is told to write to; may be null
   * @param folder the one folder
   */
  public static OutputFolder below(Path told, Path folder) {
    return new OutputFolder(told, project -> folder);
  }

  /** The folder for the network of a specification. */
  public Path of(SpecificationChecker.Result specification) {
    Project project = specification.project();
    Path folder = project.rootFile().resolveSibling("");
    return told.or(() -> project.settings().output().map(folder::resolve))
        .orElseGet(
            () ->
                convention
                    .apply(folder)
                    .resolve(FileName.of(specification.analysis().network().name())));
  }
}
