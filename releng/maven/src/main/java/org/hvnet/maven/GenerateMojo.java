package org.hvnet.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.hvnet.dsl.generator.ArtifactWriter.EditedFiles;
import org.hvnet.dsl.headless.HeadlessGenerator;
import org.hvnet.dsl.headless.OutputFolder;
import org.hvnet.dsl.project.SpecificationChecker;

/**
 * Checks specifications as {@code check} does, and generates scripts, simulation, diagram and
 * report from them: from all of them, or, if there is an error in one, from none.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SpecificationMojo {
  /**
   * The folder to generate into, for a single network. If nothing is said it is the {@code output}
   * of the {@code hvnet.properties} beside the specification, and without that {@code
   * hvnet/NETWORK} in the folder {@code generated-sources} of the build.
   */
  @Parameter(property = "hvnet.output")
  private File output;

  /** Whether generated files that were edited since are replaced; else they fail the build. */
  @Parameter(property = "hvnet.overwrite", defaultValue = "false")
  private boolean overwrite;

  @Parameter(defaultValue = "${project.build.directory}/generated-sources/hvnet", readonly = true)
  private File conventionalOutput;

  @Override
  void run(List<SpecificationChecker.Result> checked) throws MojoFailureException {
    HeadlessGenerator.Result generated =
        HeadlessGenerator.generate(
            checked,
            OutputFolder.below(path(output), path(conventionalOutput)),
            overwrite ? EditedFiles.OVERWRITE : EditedFiles.REFUSE);
    for (HeadlessGenerator.Output one : generated.outputs()) {
      getLog().info(files().path(one.folder().toUri().toString()) + ": " + one.summary());
    }
    findings().report(generated.problems(), false);
  }

  private static Path path(File file) {
    return file == null ? null : file.toPath().toAbsolutePath().normalize();
  }
}
