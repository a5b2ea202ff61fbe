package org.hvnet.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.hvnet.dsl.HvnetStandaloneSetup;
import org.hvnet.dsl.diagnostic.DiagnosticText;
import org.hvnet.dsl.diagnostic.FileNames;
import org.hvnet.dsl.headless.HeadlessChecker;
import org.hvnet.dsl.project.SpecificationChecker;

/** A goal that works on specifications: it checks them first, and goes on if there is no error. */
abstract class SpecificationMojo extends AbstractMojo {
  /** EMF and Xtext register a language in static registries, which threads of a build share. */
  private static final Object LANGUAGE = new Object();

  /**
   * The specifications: files {@code NAME.hvnet}, and folders with one or more of them. If nothing
   * is said it is the folder {@code src/main/hvnet}, and a module without it has nothing to do.
   */
  @Parameter(property = "hvnet.specifications")
  private List<File> specifications;

  /** Whether a warning fails the build as an error does. */
  @Parameter(property = "hvnet.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** Whether to do nothing. */
  @Parameter(property = "hvnet.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.basedir}/src/main/hvnet", readonly = true)
  private File conventionalFolder;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private File executionRoot;

  @Override
  public final void execute() throws MojoFailureException {
    if (skip) {
      getLog().info("Skipped.");
    } else if (!isTold() && !conventionalFolder.exists()) {
      getLog()
          .info("There is no folder " + files().path(conventionalFolder.toURI().toString()) + ".");
    } else {
      synchronized (LANGUAGE) {
        run(check());
      }
    }
  }

  /** Does its work on specifications without errors. */
  abstract void run(List<SpecificationChecker.Result> checked) throws MojoFailureException;

  /** Where findings go. */
  final FindingLog findings() {
    return new FindingLog(getLog(), new DiagnosticText(files()));
  }

  /** How files are named: as seen from where Maven was started. */
  final FileNames files() {
    return new FileNames(executionRoot.toPath().toAbsolutePath().normalize());
  }

  private boolean isTold() {
    return specifications != null && !specifications.isEmpty();
  }

  private List<SpecificationChecker.Result> check() throws MojoFailureException {
    List<Path> paths =
        (isTold() ? specifications : List.of(conventionalFolder))
            .stream().map(f -> f.toPath().toAbsolutePath().normalize()).toList();
    HeadlessChecker.Result checked =
        new HvnetStandaloneSetup()
            .createInjectorAndDoEMFRegistration()
            .getInstance(HeadlessChecker.class)
            .check(paths);
    findings().report(checked.diagnostics(), failOnWarning);
    return checked.specifications();
  }
}
