package org.hvnet.dsl.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.compile.SourceTrace;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.Finding;
import org.hvnet.sim.rule.Fix;

/**
 * Turns what a rule proposes into changes of the text. Only where the change is local: what a
 * profile or an enclosing thing says, and what is said of a whole range, is left to the author.
 */
public final class QuickFixes {
  /** What a finding about an unwritten policy is about. */
  private static final ElementId POLICY = ElementId.of("policy");

  private final Map<String, ICompositeNode> texts;
  private final SourceTrace trace;

  /**
   * For a project.
   *
   * @param texts the parse tree of each file
   * @param trace of its compilation
   */
  public QuickFixes(Map<String, ICompositeNode> texts, SourceTrace trace) {
    this.texts = texts;
    this.trace = trace;
  }

  /** The changes that mend a finding. */
  public List<QuickFix> of(Finding finding) {
    return finding.fixes().stream()
        .flatMap(fix -> edit(fix).map(e -> new QuickFix(fix.title(), List.of(e))).stream())
        .toList();
  }

  private Optional<QuickFix.Edit> edit(Fix fix) {
    Optional<SourceTrace.Clause> clause = trace.clause(fix.place());
    Optional<SourceTrace.Clause> local = clause.filter(SourceTrace.Clause::isLocal);
    return switch (fix.kind()) {
      case ADD -> added(fix);
      case REMOVE -> local.flatMap(c -> removed(c.stated()));
      case REPLACE ->
          clause.isEmpty()
              ? added(fix)
              : local.map(c -> new QuickFix.Edit(c.stated().at(), fix.text()));
      case EXTEND -> local.flatMap(c -> behind(c.stated(), " " + fix.text()));
      case ADD_BELOW ->
          local.flatMap(
              c ->
                  behind(c.element().all(c.stated().clause().type()).getLast(), "  " + fix.text()));
    };
  }

  private Optional<QuickFix.Edit> behind(Stated stated, String text) {
    SourceRange at = stated.at();
    return Optional.ofNullable(texts.get(at.file()))
        .map(root -> insertion(at.file(), at.offset() + at.length(), text, root));
  }

  /** Takes a clause out, with the blanks before it. */
  private Optional<QuickFix.Edit> removed(Stated stated) {
    SourceRange at = stated.at();
    return text(at)
        .map(
            text -> {
              int start = at.offset();
              while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
                start--;
              }
              int length = at.offset() - start + at.length();
              return new QuickFix.Edit(
                  new SourceRange(at.file(), start, length, at.line(), at.column()), "");
            });
  }

  /** Adds a clause at the start of the block of an element, which gets one if it has none. */
  private Optional<QuickFix.Edit> added(Fix fix) {
    if (fix.place().element().equals(POLICY)) {
      return appended(fix.text());
    }
    for (Element element : trace.elements(fix.place().element())) {
      List<Stated> statements = element.every(element.kind());
      if (SourceTrace.Clause.isOne(element) && !statements.isEmpty()) {
        Node construct = statements.getFirst().clause();
        Optional<QuickFix.Edit> edit = addedTo(construct, fix.text());
        if (edit.isPresent()) {
          return edit;
        }
      }
    }
    return Optional.empty();
  }

  /** A statement at the end of the file that names the network. */
  private Optional<QuickFix.Edit> appended(String statement) {
    for (var file : texts.entrySet()) {
      ICompositeNode root = file.getValue();
      if (root.getSemanticElement() instanceof Specification named && named.getName() != null) {
        String before = root.getText().endsWith("\n") ? "" : "\n";
        return Optional.of(
            insertion(file.getKey(), root.getTotalEndOffset(), before + statement + "\n", root));
      }
    }
    return Optional.empty();
  }

  private Optional<QuickFix.Edit> addedTo(Node construct, String clause) {
    return composite(construct.at(), construct.type())
        .map(
            node -> {
              for (INode child : node.getChildren()) {
                if (child.getGrammarElement() instanceof Keyword keyword
                    && keyword.getValue().equals("{")) {
                  return insertion(construct.at().file(), child.getEndOffset(), " " + clause, node);
                }
              }
              return insertion(
                  construct.at().file(), node.getEndOffset(), " { " + clause + " }", node);
            });
  }

  private static QuickFix.Edit insertion(String file, int offset, String text, INode root) {
    var at = NodeModelUtils.getLineAndColumn(root.getRootNode(), offset);
    return new QuickFix.Edit(new SourceRange(file, offset, 0, at.getLine(), at.getColumn()), text);
  }

  /** The node of a construct in the parse tree. */
  private Optional<ICompositeNode> composite(SourceRange at, EClass type) {
    ICompositeNode text = texts.get(at.file());
    if (text == null) {
      return Optional.empty();
    }
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(text, at.offset());
    for (INode node = leaf; node != null; node = node.getParent()) {
      if (node instanceof ICompositeNode composite
          && node.hasDirectSemanticElement()
          && node.getSemanticElement().eClass() == type) {
        return Optional.of(composite);
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(SourceRange at) {
    return Optional.ofNullable(texts.get(at.file())).map(INode::getText);
  }
}
