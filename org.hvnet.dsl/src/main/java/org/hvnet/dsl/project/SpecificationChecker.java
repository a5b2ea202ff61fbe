package org.hvnet.dsl.project;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.sim.rule.Severity;

/** Checks a whole project at once: every file by itself, then the network. */
public class SpecificationChecker {
  @Inject private IResourceValidator validator;

  /**
   * What is said about a project.
   *
   * @param project its files
   * @param analysis the network
   * @param diagnostics everything: about files, imports and the network, in order of place
   */
  public record Result(Project project, NetworkAnalysis analysis, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }

    /** Whether nothing is an error. */
    public boolean isClean() {
      return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
  }

  /**
   * Checks the project of a root file. Where there are syntax errors, nothing is said about the
   * network: what is missing in it is what the parser skipped.
   */
  public Result check(Resource root) {
    Project project = Project.of(root);
    List<Diagnostic> local = new ArrayList<>(project.diagnostics());
    project.files().forEach(file -> local.addAll(local(file)));
    NetworkAnalysis analysis = NetworkAnalysis.of(project, local);
    List<Diagnostic> diagnostics = new ArrayList<>(analysis.local());
    if (diagnostics.stream().noneMatch(d -> d.code().equals(IssueCodes.SYNTAX))) {
      diagnostics.addAll(analysis.diagnostics());
    }
    return new Result(project, analysis, diagnostics.stream().sorted().toList());
  }

  /** What is said about one file by itself: syntax, names and local checks. */
  public List<Diagnostic> local(Resource file) {
    return validator.validate(file, CheckMode.ALL, CancelIndicator.NullImpl).stream()
        .map(issue -> diagnostic(file.getURI(), issue))
        .toList();
  }

  /** An issue of Xtext's validator as a diagnostic. */
  public static Diagnostic diagnostic(URI file, Issue issue) {
    SourceRange at =
        new SourceRange(
            file.toString(),
            orElse(issue.getOffset(), 0),
            orElse(issue.getLength(), 0),
            orElse(issue.getLineNumber(), 1),
            orElse(issue.getColumn(), 1));
    Severity severity =
        switch (issue.getSeverity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case INFO, IGNORE -> Severity.INFO;
        };
    return new Diagnostic(
        issue.getCode(), severity, at, issue.getMessage(), List.of(), fixes(issue, at));
  }

  /** A rule about one file says as data what stands in the menu, and the text that is right. */
  private static List<QuickFix> fixes(Issue issue, SourceRange at) {
    String[] data = issue.getData();
    return issue.getCode().startsWith("HV") && data != null && data.length == 2
        ? List.of(new QuickFix(data[0], List.of(new QuickFix.Edit(at, data[1]))))
        : List.of();
  }

  private static int orElse(Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
