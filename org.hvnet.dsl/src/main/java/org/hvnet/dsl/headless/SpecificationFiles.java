package org.hvnet.dsl.headless;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.resource.SpecificationResources;

/** Finds the files that a path stands for. Not thread-safe. */
public final class SpecificationFiles {
  @Inject private Provider<XtextResourceSet> resourceSets;
  private final List<Diagnostic> problems = new ArrayList<>();

  /** What was wrong with paths so far. */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  /** The root files: the file itself, or every file of the folder that names a network. */
  public List<Resource> roots(Path path) {
    return find(path, SpecificationFiles::namesNetwork);
  }

  /** The file itself, or every specification file of the folder. */
  public List<Resource> all(Path path) {
    return find(path, file -> true);
  }

  private List<Resource> find(Path path, Predicate<Resource> wanted) {
    if (Files.isDirectory(path)) {
      return inFolder(path, wanted);
    }
    if (!Files.exists(path)) {
      problem(IssueCodes.FILE_MISSING, path, "There is no such file.");
      return List.of();
    }
    if (!path.getFileName().toString().endsWith("." + SpecificationResources.EXTENSION)) {
      problem(IssueCodes.PROJECT_EMPTY, path, "A specification is a file NAME.hvnet.");
      return List.of();
    }
    return load(path).stream().toList();
  }

  private List<Resource> inFolder(Path folder, Predicate<Resource> wanted) {
    List<Resource> roots = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(this::isSpecification).sorted().toList()) {
        load(file).filter(wanted).ifPresent(roots::add);
      }
    } catch (IOException | UncheckedIOException e) {
      problem(IssueCodes.FILE_UNREADABLE, folder, "The folder cannot be read.");
      return List.of();
    }
    if (roots.isEmpty() && problems.isEmpty()) {
      problem(IssueCodes.PROJECT_EMPTY, folder, "The folder holds no specification of a network.");
    }
    return roots;
  }

  private boolean isSpecification(Path file) {
    return Files.isRegularFile(file)
        && file.getFileName().toString().endsWith("." + SpecificationResources.EXTENSION);
  }

  private static boolean namesNetwork(Resource file) {
    return !file.getErrors().isEmpty() && file.getContents().isEmpty()
        || file.getContents().stream()
            .anyMatch(c -> c instanceof Specification s && s.getName() != null);
  }

  private Optional<Resource> load(Path file) {
    ResourceSet files = resourceSets.get();
    Optional<Resource> resource =
        Files.isRegularFile(file) && Files.isReadable(file)
            ? SpecificationResources.find(files, URI.createFileURI(file.toString()))
            : Optional.empty();
    if (resource.isEmpty()) {
      problem(IssueCodes.FILE_UNREADABLE, file, "The file cannot be read.");
    }
    return resource;
  }

  private void problem(String code, Path path, String message) {
    problems.add(Diagnostic.error(code, SourceRange.startOf(path.toUri().toString()), message));
  }
}
