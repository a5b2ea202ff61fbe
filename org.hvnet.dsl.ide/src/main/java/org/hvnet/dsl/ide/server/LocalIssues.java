package org.hvnet.dsl.ide.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.project.SpecificationChecker;

/**
 * What is said about each file by itself, and what its project made of it when it was last judged:
 * an issue may be suppressed, or of another severity. Until the next time the same is made of the
 * same issue, so that a suppressed one does not flicker while somebody types. Not thread-safe.
 */
final class LocalIssues {
  private record Said(String code, String message) {}

  private final Map<URI, List<Issue>> issues = new HashMap<>();
  private final Map<URI, Map<Said, Optional<Severity>>> settled = new HashMap<>();

  /** Takes what is said about a file now. */
  void put(URI file, Iterable<Issue> said) {
    List<Issue> all = new ArrayList<>();
    said.forEach(all::add);
    issues.put(file, all);
  }

  /** What is said about a file. */
  List<Issue> of(URI file) {
    return issues.getOrDefault(file, List.of());
  }

  /** The same as diagnostics. */
  List<Diagnostic> diagnostics(URI file) {
    return of(file).stream().map(i -> SpecificationChecker.diagnostic(file, i)).toList();
  }

  /**
   * Remembers what a project made of the diagnostics of a file.
   *
   * @param file the file
   * @param said its diagnostics
   * @param kept those of the project that it kept, with their severities
   * @return whether that is something else than before
   */
  boolean settle(URI file, List<Diagnostic> said, List<Diagnostic> kept) {
    Map<Said, Optional<Severity>> now = new HashMap<>();
    for (Diagnostic diagnostic : said) {
      now.put(
          new Said(diagnostic.code(), diagnostic.message()),
          kept.stream()
              .filter(d -> d.at().equals(diagnostic.at()) && d.code().equals(diagnostic.code()))
              .findFirst()
              .map(d -> NetworkIssue.severity(d.severity())));
    }
    return !now.equals(settled.put(file, now));
  }

  /** What is to be shown of a file. */
  Stream<Issue> shown(URI file) {
    Map<Said, Optional<Severity>> known = settled.getOrDefault(file, Map.of());
    return of(file).stream()
        .flatMap(
            issue ->
                known
                    .getOrDefault(
                        new Said(issue.getCode(), issue.getMessage()),
                        Optional.of(issue.getSeverity()))
                    .map(severity -> with(issue, severity))
                    .stream());
  }

  private static Issue with(Issue issue, Severity severity) {
    if (issue.getSeverity() == severity) {
      return issue;
    }
    Issue.IssueImpl other = new Issue.IssueImpl();
    other.setSeverity(severity);
    other.setCode(issue.getCode());
    other.setMessage(issue.getMessage());
    other.setUriToProblem(issue.getUriToProblem());
    other.setOffset(issue.getOffset());
    other.setLength(issue.getLength());
    other.setLineNumber(issue.getLineNumber());
    other.setColumn(issue.getColumn());
    other.setLineNumberEnd(issue.getLineNumberEnd());
    other.setColumnEnd(issue.getColumnEnd());
    other.setData(issue.getData());
    return other;
  }

  /** Forgets the files that are not there any more. */
  void retain(Set<URI> present) {
    issues.keySet().retainAll(present);
    settled.keySet().retainAll(present);
  }
}
