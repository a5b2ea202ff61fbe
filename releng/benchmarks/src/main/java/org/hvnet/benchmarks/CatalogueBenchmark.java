package org.hvnet.benchmarks;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.HvnetStandaloneSetup;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.dsl.project.Project;
import org.hvnet.sim.rule.Finding;
import org.hvnet.sim.rule.RuleCatalog;
import org.hvnet.sim.verify.Verification;
import org.hvnet.sim.verify.Verifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the catalogue of rules costs in the estate, beside what it costs to parse it: the rules
 * about the network, and all checks of single files that are linked already.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CatalogueBenchmark {
  /** The files of an estate of 200 hosts, not read yet. */
  @State(Scope.Benchmark)
  public static class Estate {
    private Path folder;
    private Injector injector;
    private List<URI> files;

    /** Writes the estate. */
    @Setup
    public void write() throws IOException {
      folder = Files.createTempDirectory("estate");
      EstateGenerator.write(folder, 1);
      try (Stream<Path> all = Files.list(folder)) {
        files = all.sorted().map(f -> URI.createFileURI(f.toString())).toList();
      }
      injector = new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    /** Removes the estate. */
    @TearDown
    public void remove() throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** The estate with its names linked, and the verdicts on its network. */
  @State(Scope.Benchmark)
  public static class Judged {
    private IResourceValidator validator;
    private List<Resource> files;
    private Verification verification;

    /** Links the files of the estate and judges its network. */
    @Setup
    public void judge(Estate estate) {
      validator = estate.injector.getInstance(IResourceValidator.class);
      ResourceSet parsed = estate.injector.getInstance(XtextResourceSet.class);
      URI root =
          estate.files.stream()
              .filter(f -> f.lastSegment().equals("estate.hvnet"))
              .findFirst()
              .orElseThrow();
      Project project = Project.of(parsed.getResource(root, true));
      files = project.files();
      files.forEach(EcoreUtil2::resolveAll);
      Compilation compilation =
          NetworkCompiler.compile(project.fragments(), List.of(), project.settings().defaults());
      verification = Verifier.verify(compilation.network());
    }
  }

  /** Text to syntax trees, for all files. */
  @Benchmark
  public ResourceSet parse(Estate estate) {
    ResourceSet parsed = estate.injector.getInstance(XtextResourceSet.class);
    estate.files.forEach(file -> parsed.getResource(file, true));
    return parsed;
  }

  /** All rules about the network as a whole. */
  @Benchmark
  public List<Finding> rulesOfTheNetwork(Judged judged) {
    return RuleCatalog.check(judged.verification);
  }

  /** All checks of single files, the rules of the catalogue among them. */
  @Benchmark
  public List<Issue> rulesOfFiles(Judged judged) {
    return judged.files.stream()
        .flatMap(
            f -> judged.validator.validate(f, CheckMode.ALL, CancelIndicator.NullImpl).stream())
        .toList();
  }
}
