package org.hvnet.dsl.ide.server;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.server.ProjectManager;
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
 * The lane of network-wide diagnostics beside Xtext's own of single files. After each build the
 * networks are compiled and judged anew from fragments, of which only those of changed files are
 * made anew; then every file is published again whose diagnostics have changed, local and
 * network-wide ones together. A run that a newer change has overtaken publishes nothing. Safe for
 * use by several threads.
 */
@Singleton
public class NetworkDiagnostics {
  private record Said(String code, String message) {}

  private record Cached(IParseResult parsed, Fragment fragment) {}

  private final Map<URI, List<Issue>> local = new HashMap<>();
  private final Map<URI, List<Issue>> networkWide = new HashMap<>();
  private final Map<URI, Map<Said, Optional<Severity>>> settledBy = new HashMap<>();
  private final Map<URI, Cached> fragments = new HashMap<>();
  private Procedure2<? super URI, ? super Iterable<Issue>> publish = (uri, issues) -> {};

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
        local.getOrDefault(file.getURI(), List.of()).stream()
            .filter(i -> isOf(i, diagnostic))
            .map(i -> SpecificationChecker.diagnostic(file, i).fixes());
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

  /** Judges the networks of all projects anew. */
  void update(List<ProjectManager> projects, CancelIndicator cancel) {
    Map<URI, List<Issue>> found = new LinkedHashMap<>();
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
          judge(Project.of(file, this::fragment), found);
        }
      }
    }
    if (!cancel.isCanceled()) {
      replace(found, present);
    }
  }

  private void judge(Project project, Map<URI, List<Issue>> found) {
    Map<String, Resource> files = new HashMap<>();
    project.files().forEach(f -> files.put(f.getURI().toString(), f));
    List<Diagnostic> said = new ArrayList<>(project.diagnostics());
    project.files().forEach(f -> said.addAll(local(f)));
    NetworkAnalysis analysis = NetworkAnalysis.of(project, said);
    project.files().forEach(f -> settle(f, analysis));
    List<Diagnostic> diagnostics = new ArrayList<>(project.diagnostics());
    diagnostics.retainAll(analysis.local());
    diagnostics.addAll(analysis.diagnostics());
    for (Diagnostic diagnostic : diagnostics) {
      if (files.get(diagnostic.at().file()) instanceof XtextResource file) {
        found
            .computeIfAbsent(file.getURI(), uri -> new ArrayList<>())
            .add(NetworkIssue.of(diagnostic, file.getParseResult().getRootNode()));
      }
    }
  }

  private synchronized List<Diagnostic> local(Resource file) {
    return local.getOrDefault(file.getURI(), List.of()).stream()
        .map(issue -> SpecificationChecker.diagnostic(file, issue))
        .toList();
  }

  /** Remembers what the project makes of the local diagnostics of a file. */
  private synchronized void settle(Resource file, NetworkAnalysis analysis) {
    Map<Said, Optional<Severity>> settled = new HashMap<>();
    for (Diagnostic diagnostic : local(file)) {
      settled.put(
          new Said(diagnostic.code(), diagnostic.message()),
          analysis.local().stream()
              .filter(d -> d.at().equals(diagnostic.at()) && d.code().equals(diagnostic.code()))
              .findFirst()
              .map(d -> NetworkIssue.severity(d.severity())));
    }
    settledBy.put(file.getURI(), settled);
  }

  /** A local diagnostic as the project wants it; until it is judged anew, as it was. */
  private Stream<Issue> shown(URI file, Issue issue) {
    Optional<Severity> severity =
        settledBy
            .getOrDefault(file, Map.of())
            .getOrDefault(
                new Said(issue.getCode(), issue.getMessage()), Optional.of(issue.getSeverity()));
    if (severity.isPresent() && issue instanceof Issue.IssueImpl changed) {
      changed.setSeverity(severity.get());
    }
    return severity.stream().map(s -> issue);
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
    settledBy.keySet().retainAll(present);
    fragments.keySet().retainAll(present);
    Set<URI> changed = new HashSet<>(networkWide.keySet());
    changed.addAll(settledBy.keySet());
    changed.addAll(found.keySet());
    networkWide.clear();
    networkWide.putAll(found);
    changed.forEach(this::publish);
  }

  private void publish(URI file) {
    List<Issue> issues = new ArrayList<>();
    local.getOrDefault(file, List.of()).stream().flatMap(i -> shown(file, i)).forEach(issues::add);
    issues.addAll(networkWide.getOrDefault(file, List.of()));
    publish.apply(file, issues);
  }
}
