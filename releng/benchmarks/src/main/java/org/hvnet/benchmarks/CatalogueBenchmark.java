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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the catalogue of rules costs in the estate, beside what it costs to parse it: the rules
 * about the network, and all checks of single files that are linked already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CatalogueBenchmark {
  /** How many times 200 hosts. */
  @Param("1")
  private int scale;

  private Path folder;
  private Injector injector;
  private IResourceValidator validator;
  private List<Path> files;
  private List<Resource> linked;
  private Verification verification;

  /** Writes the estate, links its files and judges its network. */
  @Setup
  public void setUp() throws IOException {
    folder = Files.createTempDirectory("estate");
    Path root = EstateGenerator.write(folder, scale);
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    injector = new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration();
    validator = injector.getInstance(IResourceValidator.class);
    ResourceSet parsed = injector.getInstance(XtextResourceSet.class);
    Project project = Project.of(parsed.getResource(uri(root), true));
    linked = project.files();
    Compilation compilation =
        NetworkCompiler.compile(project.fragments(), List.of(), project.settings().defaults());
    verification = Verifier.verify(compilation.network());
    rulesOfFiles();
  }

  /** Removes the estate. */
  @TearDown
  public void tearDown() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static URI uri(Path file) {
    return URI.createFileURI(file.toString());
  }

  /** Text to syntax trees, for all files. */
  @Benchmark
  public ResourceSet parse() {
    ResourceSet parsed = injector.getInstance(XtextResourceSet.class);
    files.forEach(file -> parsed.getResource(uri(file), true));
    return parsed;
  }

  /** All rules about the network as a whole. */
  @Benchmark
  public List<Finding> rulesOfTheNetwork() {
    return RuleCatalog.check(verification);
  }

  /** All checks of single files, the rules of the catalogue among them. */
  @Benchmark
  public List<Issue> rulesOfFiles() {
    return linked.stream()
        .flatMap(
            file -> validator.validate(file, CheckMode.ALL, CancelIndicator.NullImpl).stream())
        .toList();
  }
}
