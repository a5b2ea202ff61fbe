package org.hvnet.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.FragmentReader;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.dsl.project.NetworkAnalysis;
import org.hvnet.dsl.project.Project;
import org.hvnet.dsl.project.SpecificationChecker;

/**
 * The network-wide diagnostics beside Xtext's own of single files. After each build the networks
 * are compiled and judged anew from fragments, of which only those of changed files are made anew;
 * then every file is published again whose diagnostics have changed, local and network-wide ones
 * together. Fragments are taken while the texts cannot change; what is done with them, which takes
 * long, happens in the {@link CheckLane}, where the next change overtakes it. Safe for use by
 * several threads.
 */
@Singleton
public class NetworkDiagnostics {
  private record Cached(IParseResult parsed, Fragment fragment) {}

  /** A project to be judged, and what is said about each of its files. */
  private record Task(Project project, Map<URI, List<Diagnostic>> local) {}

  private final CheckLane lane;
  private final Compilations compilations;

  private final LocalIssues local = new LocalIssues();
  private final Map<URI, List<Issue>> networkWide = new HashMap<>();
  private final Map<URI, Cached> fragments = new HashMap<>();
  private Procedure2<? super URI, ? super Iterable<Issue>> publish = (uri, issues) -> {};

  @Inject
  NetworkDiagnostics(CheckLane lane, Compilations compilations) {
    this.lane = lane;
    this.compilations = compilations;
  }

  /** Says where diagnostics go to. */
  synchronized void publishTo(Procedure2<? super URI, ? super Iterable<Issue>> acceptor) {
    publish = acceptor;
  }

  /**
   * Takes the local diagnostics of a file, and publishes them with the network-wide ones so far.
   */
  synchronized void accept(URI file, Iterable<Issue> issues) {
    local.put(file, issues);
    publish(file);
  }

  /**
   * The changes that mend a diagnostic which was published for a file.
   *
   * @param file the file as it is now
   * @param diagnostic what the client has; code, message and first line tell which one it is
   */
  synchronized List<QuickFix> fixes(Resource file, org.eclipse.lsp4j.Diagnostic diagnostic) {
    if (diagnostic.getCode() == null || !(file instanceof XtextResource xtext)) {
      return List.of();
    }
    Stream<List<QuickFix>> ofFile =
        local.of(file.getURI()).stream()
            .filter(i -> isOf(i, diagnostic))
            .map(i -> SpecificationChecker.diagnostic(file.getURI(), i).fixes());
    Stream<List<QuickFix>> ofNetwork =
        networkWide.getOrDefault(file.getURI(), List.of()).stream()
            .filter(i -> isOf(i, diagnostic))
            .map(i -> ((NetworkIssue) i).fixes(xtext.getParseResult().getRootNode()));
    return Stream.concat(ofFile, ofNetwork)
        .flatMap(List::stream)
        .filter(
            f -> f.edits().stream().allMatch(e -> e.at().file().equals(file.getURI().toString())))
        .distinct()
        .toList();
  }

  /** Whether there is a quick fix for an issue. */
  static boolean isFixable(Issue issue) {
    return issue instanceof NetworkIssue network
        ? network.isFixable()
        : issue.getData() != null && issue.getData().length == 2;
  }

  private static boolean isOf(Issue issue, org.eclipse.lsp4j.Diagnostic diagnostic) {
    return issue.getCode().equals(diagnostic.getCode().getLeft())
        && issue.getMessage().equals(diagnostic.getMessage().getLeft())
        && issue.getLineNumber() == diagnostic.getRange().getStart().getLine() + 1;
  }

  /** Judges the networks of all projects anew; to be called while no text can change. */
  void update(List<ProjectManager> projects, CancelIndicator cancel) {
    compilations.clear();
    List<Task> tasks = new ArrayList<>();
    Set<URI> present = new HashSet<>();
    for (ProjectManager project : projects) {
      for (IResourceDescription description :
          project.getIndexState().getResourceDescriptions().getAllResourceDescriptions()) {
        present.add(description.getURI());
        if (cancel.isCanceled()) {
          return;
        }
        Resource file = project.getResource(description.getURI());
        if (fragment(file).network().isPresent()) {
          tasks.add(task(Project.of(file, this::fragment)));
        }
      }
    }
    forget(present);
    lane.run(canceled -> check(tasks, canceled));
  }

  /** What was said about a file that is gone says nothing about one that comes in its place. */
  private synchronized void forget(Set<URI> present) {
    local.retain(present);
    fragments.keySet().retainAll(present);
    Set<URI> gone = new HashSet<>(networkWide.keySet());
    gone.removeAll(present);
    networkWide.keySet().retainAll(present);
    gone.forEach(this::publish);
  }

  private synchronized Task task(Project project) {
    Map<URI, List<Diagnostic>> said = new LinkedHashMap<>();
    project.files().forEach(f -> said.put(f.getURI(), local.diagnostics(f.getURI())));
    return new Task(project, said);
  }

  private void check(List<Task> tasks, CancelIndicator cancel) {
    Map<URI, List<Issue>> found = new LinkedHashMap<>();
    Map<Task, NetworkAnalysis> judged = new LinkedHashMap<>();
    for (Task task : tasks) {
      judged.put(task, judge(task, found));
    }
    if (!cancel.isCanceled()) {
      replace(found, judged);
    }
  }

  /** Judges a network, and adds what is wrong with it to what was found. */
  private static NetworkAnalysis judge(Task task, Map<URI, List<Issue>> found) {
    Project project = task.project();
    List<Diagnostic> said = new ArrayList<>(project.diagnostics());
    task.local().values().forEach(said::addAll);
    NetworkAnalysis analysis = NetworkAnalysis.of(project, said);
    List<Diagnostic> diagnostics = new ArrayList<>(project.diagnostics());
    diagnostics.retainAll(analysis.local());
    diagnostics.addAll(analysis.diagnostics());
    for (Diagnostic diagnostic : diagnostics) {
      ICompositeNode text = project.texts().get(diagnostic.at().file());
      if (text != null) {
        found
            .computeIfAbsent(URI.createURI(diagnostic.at().file()), uri -> new ArrayList<>())
            .add(NetworkIssue.of(diagnostic, text));
      }
    }
    return analysis;
  }

  /** The fragment of a file; a parse result is replaced, never changed, when its text changes. */
  private synchronized Fragment fragment(Resource file) {
    IParseResult parsed = file instanceof XtextResource xtext ? xtext.getParseResult() : null;
    Cached cached = fragments.get(file.getURI());
    if (parsed == null || cached == null || cached.parsed() != parsed) {
      cached = new Cached(parsed, FragmentReader.read(file));
      fragments.put(file.getURI(), cached);
    }
    return cached.fragment();
  }

  private synchronized void replace(
      Map<URI, List<Issue>> found, Map<Task, NetworkAnalysis> judged) {
    Set<URI> changed = new HashSet<>(networkWide.keySet());
    changed.addAll(found.keySet());
    judged.forEach(
        (task, analysis) ->
            task.local()
                .forEach(
                    (file, said) -> {
                      if (local.settle(file, said, analysis.local())) {
                        changed.add(file);
                      }
                    }));
    compilations.clear();
    judged.forEach((task, analysis) -> compilations.add(task.project(), analysis.compilation()));
    networkWide.clear();
    networkWide.putAll(found);
    changed.forEach(this::publish);
  }

  private void publish(URI file) {
    List<Issue> issues = new ArrayList<>();
    local.shown(file).forEach(issues::add);
    issues.addAll(networkWide.getOrDefault(file, List.of()));
    publish.apply(file, issues);
  }
}
