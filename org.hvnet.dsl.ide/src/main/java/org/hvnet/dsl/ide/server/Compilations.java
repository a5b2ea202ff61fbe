package org.hvnet.dsl.ide.server;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.project.Project;

/**
 * What the networks compiled to when they were last judged: whoever asks for the network of a text
 * that has not changed since need not compile it. Thread-safe.
 */
@Singleton
public class Compilations {
  private record Compiled(Project project, Compilation compilation) {
    boolean has(URI file) {
      return project.files().stream().anyMatch(f -> f.getURI().equals(file));
    }

    boolean isRoot(URI file) {
      return project.files().getFirst().getURI().equals(file);
    }

    /** A parse tree is replaced, never changed, when the text changes. */
    boolean isOf(ResourceSet files) {
      return project.texts().entrySet().stream()
          .allMatch(
              text -> tree(files, text.getKey()).filter(t -> t == text.getValue()).isPresent());
    }

    private static Optional<ICompositeNode> tree(ResourceSet files, String file) {
      return files.getResource(URI.createURI(file), false) instanceof XtextResource resource
              && resource.getParseResult() != null
          ? Optional.of(resource.getParseResult().getRootNode())
          : Optional.empty();
    }
  }

  private final List<Compiled> compiled = new ArrayList<>();

  /** Forgets all: files have come, changed or gone. */
  synchronized void clear() {
    compiled.clear();
  }

  /** Keeps what a project compiled to. */
  synchronized void add(Project project, Compilation compilation) {
    compiled.add(new Compiled(project, compilation));
  }

  /**
   * The network that a file is the root of or part of; empty if it has not been judged since a text
   * of it changed.
   */
  public synchronized Optional<Compilation> of(Resource file) {
    URI uri = file.getURI();
    return compiled.stream()
        .filter(c -> c.isRoot(uri))
        .findFirst()
        .or(() -> compiled.stream().filter(c -> c.has(uri)).findFirst())
        .filter(c -> c.isOf(file.getResourceSet()))
        .map(Compiled::compilation);
  }
}
