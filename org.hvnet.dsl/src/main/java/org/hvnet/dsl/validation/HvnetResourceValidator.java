package org.hvnet.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.Specification;

/**
 * Leaves out what only follows from a syntax error: of a statement that the parser did not
 * understand, the syntax errors alone are said, and no name is said to be unknown in a file with
 * such a statement, since it may be the one that declares it.
 */
public class HvnetResourceValidator extends ResourceValidatorImpl {
  /** The most diagnostics of one file by itself. */
  public static final int MAX_ISSUES = 1000;

  @Override
  public List<Issue> validate(Resource file, CheckMode mode, CancelIndicator cancel) {
    return few(withoutConsequences(file, super.validate(file, mode, cancel)));
  }

  /** Nobody reads more, and an editor cannot show more. */
  private static List<Issue> few(List<Issue> issues) {
    if (issues.size() <= MAX_ISSUES) {
      return issues;
    }
    List<Issue> few = new ArrayList<>(issues.subList(0, MAX_ISSUES));
    IssueImpl more = new IssueImpl();
    more.setCode(IssueCodes.MORE);
    more.setSeverity(Severity.ERROR);
    more.setMessage("Of this file, " + (issues.size() - MAX_ISSUES) + " more are not shown.");
    more.setOffset(0);
    more.setLength(0);
    more.setLineNumber(1);
    more.setColumn(1);
    more.setLineNumberEnd(1);
    more.setColumnEnd(1);
    more.setUriToProblem(issues.getFirst().getUriToProblem());
    few.add(more);
    return few;
  }

  private static List<Issue> withoutConsequences(Resource file, List<Issue> issues) {
    List<Issue> syntax = issues.stream().filter(HvnetResourceValidator::isSyntax).toList();
    if (syntax.isEmpty()
        || file.getContents().isEmpty()
        || !(file.getContents().getFirst() instanceof Specification specification)) {
      return issues;
    }
    List<INode> broken =
        specification.getStatements().stream()
            .<INode>map((EObject s) -> NodeModelUtils.findActualNodeFor(s))
            .filter(
                node ->
                    node != null && syntax.stream().limit(MAX_ISSUES).anyMatch(s -> isAt(s, node)))
            .limit(MAX_ISSUES)
            .toList();
    return issues.stream()
        .filter(issue -> !IssueCodes.NAME_UNKNOWN.equals(issue.getCode()))
        .filter(issue -> isSyntax(issue) || broken.stream().noneMatch(node -> isAt(issue, node)))
        .toList();
  }

  private static boolean isSyntax(Issue issue) {
    return IssueCodes.SYNTAX.equals(issue.getCode());
  }

  private static boolean isAt(Issue issue, INode node) {
    return issue.getOffset() != null
        && issue.getOffset() >= node.getOffset()
        && issue.getOffset() <= node.getEndOffset();
  }
}
