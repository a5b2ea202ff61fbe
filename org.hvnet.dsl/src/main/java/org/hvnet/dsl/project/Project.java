package org.hvnet.dsl.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.FragmentReader;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.dsl.resource.SpecificationResources;

/**
 * A root file and the files it imports, directly or not. The folder of the root file is the
 * project's: no import leads out of it.
 *
 * @param files the files, the root first, then in order of import
 * @param fragments what each of them says, in the same order
 * @param settings its settings file
 * @param diagnostics what is wrong with imports and settings
 * @param texts the parse tree of each file by its URI, as it was when the fragments were read
 */
public record Project(
    List<Resource> files,
    List<Fragment> fragments,
    Settings settings,
    List<Diagnostic> diagnostics,
    Map<String, ICompositeNode> texts) {
  /** Copies all collections. */
  public Project {
    files = List.copyOf(files);
    fragments = List.copyOf(fragments);
    diagnostics = List.copyOf(diagnostics);
    texts = Map.copyOf(texts);
  }

  /** The version of the language; docs/decisions/0011 says what raises it. */
  public static final int LANGUAGE = 1;

  /** How a file becomes a fragment; a server keeps fragments of files that did not change. */
  @FunctionalInterface
  public interface Fragments {
    /** What the file says. */
    Fragment of(Resource file);
  }

  /** The project of a root file. */
  public static Project of(Resource root) {
    return of(root, FragmentReader::read);
  }

  /** The same with fragments from elsewhere. */
  public static Project of(Resource root, Fragments fragments) {
    return new Reader(root, fragments).read();
  }

  /** The root file; a project that lies in no file system has none, and throws. */
  public Path rootFile() {
    return Path.of(files.getFirst().getURI().toFileString());
  }

  /** Whether the root file names a network. */
  public boolean namesNetwork() {
    return fragments.getFirst().network().isPresent();
  }

  private static final class Reader {
    private final Resource root;
    private final Fragments fragments;
    private final Map<URI, Resource> files = new LinkedHashMap<>();
    private final List<Fragment> read = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reader(Resource root, Fragments fragments) {
      this.root = root;
      this.fragments = fragments;
    }

    Project read() {
      Map<URI, List<URI>> edges = new LinkedHashMap<>();
      Deque<Resource> open = new ArrayDeque<>();
      open.add(root);
      files.put(root.getURI(), root);
      while (!open.isEmpty()) {
        Resource file = open.remove();
        Fragment fragment = fragments.of(file);
        read.add(fragment);
        checkNetwork(fragment);
        List<URI> imports = new ArrayList<>();
        edges.put(file.getURI(), imports);
        for (Node statement : fragment.statements(Rules.IMPORT)) {
          Optional<URI> target = SpecificationResources.resolve(path(statement), file.getURI());
          if (isAllowed(statement, target, file)) {
            imports.add(target.get());
            reportCircle(statement, target.get(), file.getURI(), edges);
            if (!files.containsKey(target.get())) {
              read(statement, target.get(), open);
            }
          }
        }
      }
      Settings settings = Settings.of(root.getURI(), root.getResourceSet().getURIConverter());
      diagnostics.addAll(settings.problems());
      checkLanguage();
      return new Project(List.copyOf(files.values()), read, settings, diagnostics, texts());
    }

    private Map<String, ICompositeNode> texts() {
      Map<String, ICompositeNode> texts = new LinkedHashMap<>();
      for (Resource file : files.values()) {
        if (file instanceof XtextResource xtext && xtext.getParseResult() != null) {
          texts.put(file.getURI().toString(), xtext.getParseResult().getRootNode());
        }
      }
      return texts;
    }

    /** A newer language may mean something else by the same words. */
    private void checkLanguage() {
      Fragment first = read.getFirst();
      first
          .network()
          .filter(n -> first.language().orElse(LANGUAGE) != LANGUAGE)
          .ifPresent(
              n ->
                  error(
                      IssueCodes.LANGUAGE_VERSION,
                      n.at(),
                      "This is language "
                          + first.language().getAsInt()
                          + "; this hvnet reads language "
                          + LANGUAGE
                          + "."));
    }

    private void read(Node statement, URI target, Deque<Resource> open) {
      Optional<Resource> imported = SpecificationResources.find(root.getResourceSet(), target);
      if (imported.isEmpty()) {
        error(IssueCodes.FILE_UNREADABLE, statement, path(statement) + " cannot be read.");
      }
      imported.ifPresent(
          file -> {
            files.put(target, file);
            open.add(file);
          });
    }

    private void checkNetwork(Fragment fragment) {
      if (read.size() > 1) {
        fragment
            .network()
            .ifPresent(
                name ->
                    error(
                        IssueCodes.PROJECT_TWO_NETWORKS,
                        name.at(),
                        "Only the root file of a project names the network; this one is"
                            + " imported."));
      }
    }

    private boolean isAllowed(Node statement, Optional<URI> target, Resource from) {
      URI folder = root.getURI().trimSegments(1).appendSegment("");
      if (target.isEmpty() || !isWithin(folder, target.get())) {
        error(
            IssueCodes.IMPORT_OUTSIDE,
            statement,
            "An import is a relative path that stays in the folder of the root file: "
                + path(statement)
                + ".");
        return false;
      }
      if (!SpecificationResources.exists(from.getResourceSet(), target.get())) {
        error(
            IssueCodes.FILE_MISSING,
            statement,
            "There is no specification " + path(statement) + ".");
        return false;
      }
      return true;
    }

    /** Links are followed where the file system has them: their target counts, not their name. */
    private static boolean isWithin(URI folder, URI target) {
      if (!target.toString().startsWith(folder.toString())
          || List.of(target.segments()).contains("..")) {
        return false;
      }
      if (!target.isFile()) {
        return true;
      }
      try {
        Path real = Path.of(target.toFileString()).toRealPath();
        return real.startsWith(Path.of(folder.toFileString()).toRealPath());
      } catch (IOException e) {
        return true;
      }
    }

    private void reportCircle(Node statement, URI target, URI from, Map<URI, List<URI>> edges) {
      if (reaches(target, from, edges, new HashSet<>())) {
        error(
            IssueCodes.IMPORT_CYCLE,
            statement,
            "This import closes a circle: "
                + target.lastSegment()
                + " imports "
                + from.lastSegment()
                + ", directly or not.");
      }
    }

    private static boolean reaches(URI from, URI to, Map<URI, List<URI>> edges, Set<URI> visited) {
      return from.equals(to)
          || visited.add(from)
              && edges.getOrDefault(from, List.of()).stream()
                  .anyMatch(next -> reaches(next, to, edges, visited));
    }

    private static String path(Node statement) {
      return statement.text("importURI").orElse("");
    }

    private void error(String code, Node statement, String message) {
      error(code, statement.at("importURI", 0), message);
    }

    private void error(String code, SourceRange at, String message) {
      diagnostics.add(Diagnostic.error(code, at, message));
    }
  }
}
