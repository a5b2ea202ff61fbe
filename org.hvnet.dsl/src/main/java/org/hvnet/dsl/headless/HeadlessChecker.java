package org.hvnet.dsl.headless;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.project.SpecificationChecker;

/** Checks all specifications that paths stand for. */
public final class HeadlessChecker {
  @Inject private Provider<SpecificationFiles> finders;
  @Inject private SpecificationChecker checker;

  /**
   * What was found.
   *
   * @param specifications one for each root file, in order of the paths
   * @param diagnostics everything that is said: about paths first, then about the specifications
   */
  public record Result(
      List<SpecificationChecker.Result> specifications, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public Result {
      specifications = List.copyOf(specifications);
      diagnostics = List.copyOf(diagnostics);
    }

    /** Whether nothing is an error. */
    public boolean isClean() {
      return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
  }

  /** Checks files, and folders with all that they hold; each root file once. */
  public Result check(List<Path> paths) {
    SpecificationFiles files = finders.get();
    Map<URI, Resource> roots = new LinkedHashMap<>();
    for (Path path : paths) {
      files.roots(path).forEach(root -> roots.putIfAbsent(root.getURI(), root));
    }
    List<SpecificationChecker.Result> results =
        roots.values().stream().map(checker::check).toList();
    List<Diagnostic> diagnostics = new ArrayList<>(files.problems());
    results.forEach(r -> diagnostics.addAll(r.diagnostics()));
    return new Result(results, diagnostics);
  }
}
