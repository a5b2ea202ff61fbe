package org.hvnet.dsl.ide.hover;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.project.Project;

/** The network that a file is part of. Stateless. */
public final class NetworkOfFile {
  private NetworkOfFile() {}

  /**
   * The network, as it stands in the editor; empty if no file that is open or indexed names one and
   * imports this.
   */
  public static Optional<Compilation> compile(Resource file) {
    return project(file)
        .map(p -> NetworkCompiler.compile(p.fragments(), List.of(), p.settings().defaults()));
  }

  /** The project of the file: its own, or that of a root file which imports it. */
  private static Optional<Project> project(Resource file) {
    if (namesNetwork(file)) {
      return Optional.of(Project.of(file));
    }
    return List.copyOf(file.getResourceSet().getResources()).stream()
        .filter(NetworkOfFile::namesNetwork)
        .map(Project::of)
        .filter(p -> p.files().contains(file))
        .findFirst();
  }

  private static boolean namesNetwork(Resource file) {
    return !file.getContents().isEmpty()
        && file.getContents().getFirst() instanceof Specification s
        && s.getName() != null;
  }
}
