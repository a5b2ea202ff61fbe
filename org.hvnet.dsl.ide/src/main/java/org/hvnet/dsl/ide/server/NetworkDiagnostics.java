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
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
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
import org.hvnet.dsl.project.NetworkAnalysis;
import org.hvnet.dsl.project.Project;

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

  /** A project to be judged, and the text of each of its files. */
  private record Task(Project project, boolean sound, Map<String, ICompositeNode> texts) {}

  private final CheckLane lane;

  private final Map<URI, List<Issue>> local = new HashMap<>();
  private final Map<URI, List<Issue>> networkWide = new HashMap<>();
  private final Map<URI, Cached> fragments = new HashMap<>();
  private Procedure2<? super URI, ? super Iterable<Issue>> publish = (uri, issues) -> {};

  @Inject
  NetworkDiagnostics(CheckLane lane) {
    this.lane = lane;
  }

  /** Says where diagnostics go to. */
  synchronized void publishTo(Procedure2<? super URI, ? super Iterable<Issue>> acceptor) {
    publish = acceptor;
  }

  /**
   * Takes the local diagnostics of a file, and publishes them with the network-wide ones so far.
   */
  synchronized void accept(URI file, Iterable<Issue> issues) {
    List<Issue> accepted = new ArrayList<>();
    issues.forEach(accepted::add);
    local.put(file, accepted);
    publish(file);
  }

  /** Judges the networks of all projects anew; to be called while no text can change. */
  void update(List<ProjectManager> projects, CancelIndicator cancel) {
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
    lane.run(canceled -> check(tasks, present, canceled));
  }

  private Task task(Project project) {
    boolean sound =
        project.diagnostics().stream().noneMatch(Diagnostic::isError)
            && project.files().stream().noneMatch(this::hasErrors);
    Map<String, ICompositeNode> texts = new HashMap<>();
    for (Resource file : project.files()) {
      if (file instanceof XtextResource xtext) {
        texts.put(file.getURI().toString(), xtext.getParseResult().getRootNode());
      }
    }
    return new Task(project, sound, texts);
  }

  private void check(List<Task> tasks, Set<URI> present, CancelIndicator cancel) {
    Map<URI, List<Issue>> found = new LinkedHashMap<>();
    for (Task task : tasks) {
      judge(task, found);
    }
    if (!cancel.isCanceled()) {
      replace(found, present);
    }
  }

  private static void judge(Task task, Map<URI, List<Issue>> found) {
    List<Diagnostic> diagnostics = new ArrayList<>(task.project().diagnostics());
    diagnostics.addAll(NetworkAnalysis.of(task.project(), task.sound()).diagnostics());
    for (Diagnostic diagnostic : diagnostics) {
      ICompositeNode text = task.texts().get(diagnostic.at().file());
      if (text != null) {
        found
            .computeIfAbsent(URI.createURI(diagnostic.at().file()), uri -> new ArrayList<>())
            .add(NetworkIssue.of(diagnostic, text));
      }
    }
  }

  private synchronized boolean hasErrors(Resource file) {
    return local.getOrDefault(file.getURI(), List.of()).stream()
        .anyMatch(issue -> issue.getSeverity() == Severity.ERROR);
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

  private synchronized void replace(Map<URI, List<Issue>> found, Set<URI> present) {
    local.keySet().retainAll(present);
    fragments.keySet().retainAll(present);
    Set<URI> changed = new HashSet<>(networkWide.keySet());
    changed.addAll(found.keySet());
    networkWide.clear();
    networkWide.putAll(found);
    changed.forEach(this::publish);
  }

  private void publish(URI file) {
    List<Issue> issues = new ArrayList<>(local.getOrDefault(file, List.of()));
    issues.addAll(networkWide.getOrDefault(file, List.of()));
    publish.apply(file, issues);
  }
}
