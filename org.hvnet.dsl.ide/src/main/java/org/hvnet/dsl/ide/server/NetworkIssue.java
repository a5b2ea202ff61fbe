package org.hvnet.dsl.ide.server;

import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.QuickFix;

/** A diagnostic about the whole network as an issue of one of its files. */
final class NetworkIssue extends Issue.IssueImpl {
  private final Diagnostic diagnostic;
  private final ICompositeNode text;

  private NetworkIssue(Diagnostic diagnostic, ICompositeNode text) {
    this.diagnostic = diagnostic;
    this.text = text;
  }

  static NetworkIssue of(Diagnostic diagnostic, ICompositeNode root) {
    SourceRange at = diagnostic.at();
    NetworkIssue issue = new NetworkIssue(diagnostic, root);
    issue.setCode(diagnostic.code());
    issue.setMessage(diagnostic.message());
    issue.setSeverity(severity(diagnostic.severity()));
    issue.setUriToProblem(URI.createURI(at.file()));
    issue.setOffset(at.offset());
    issue.setLength(at.length());
    issue.setLineNumber(at.line());
    issue.setColumn(at.column());
    LineAndColumn end = NodeModelUtils.getLineAndColumn(root, at.offset() + at.length());
    issue.setLineNumberEnd(end.getLine());
    issue.setColumnEnd(end.getColumn());
    return issue;
  }

  /** A severity in Xtext's words. */
  static Severity severity(org.hvnet.sim.rule.Severity severity) {
    return switch (severity) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.INFO;
    };
  }

  /** Other places that have to do with it. */
  List<Diagnostic.Related> related() {
    return diagnostic.related();
  }

  /** Whether there is a quick fix. */
  boolean isFixable() {
    return !diagnostic.fixes().isEmpty();
  }

  /** Changes that mend it; none once the text is another than the one that was judged. */
  List<QuickFix> fixes(ICompositeNode current) {
    return current == text || current.getText().equals(text.getText())
        ? diagnostic.fixes()
        : List.of();
  }
}
