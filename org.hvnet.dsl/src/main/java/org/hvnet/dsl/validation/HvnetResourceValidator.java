package org.hvnet.dsl.validation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.Specification;

/**
 * Leaves out what only follows from a syntax error: of a statement that the parser did not
 * understand, the syntax errors alone are said.
 */
public class HvnetResourceValidator extends ResourceValidatorImpl {
  @Override
  public List<Issue> validate(Resource file, CheckMode mode, CancelIndicator cancel) {
    List<Issue> issues = super.validate(file, mode, cancel);
    List<Issue> syntax = issues.stream().filter(HvnetResourceValidator::isSyntax).toList();
    if (syntax.isEmpty()
        || file.getContents().isEmpty()
        || !(file.getContents().getFirst() instanceof Specification specification)) {
      return issues;
    }
    List<INode> broken =
        specification.getStatements().stream()
            .<INode>map((EObject s) -> NodeModelUtils.findActualNodeFor(s))
            .filter(node -> node != null && syntax.stream().anyMatch(s -> isAt(s, node)))
            .toList();
    return issues.stream()
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
