package org.hvnet.dsl.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.compile.SourceTrace;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.rule.Finding;
import org.hvnet.sim.rule.Fix;

/**
 * Turns what a rule proposes into changes of the text. Only where the change is local: what a
 * profile or an enclosing thing says, and what is said of a whole range, is left to the author.
 */
public final class QuickFixes {
  private final Map<String, XtextResource> files = new HashMap<>();
  private final SourceTrace trace;

  /** For the files of a project and the trace of its compilation. */
  public QuickFixes(List<Resource> files, SourceTrace trace) {
    this.trace = trace;
    for (Resource file : files) {
      if (file instanceof XtextResource xtext && xtext.getParseResult() != null) {
        this.files.put(file.getURI().toString(), xtext);
      }
    }
  }

  /** The changes that mend a finding. */
  public List<QuickFix> of(Finding finding) {
    return finding.fixes().stream()
        .flatMap(fix -> edit(fix).map(e -> new QuickFix(fix.title(), List.of(e))).stream())
        .toList();
  }

  private Optional<QuickFix.Edit> edit(Fix fix) {
    Optional<SourceTrace.Clause> clause = trace.clause(fix.place());
    return switch (fix.kind()) {
      case ADD -> added(fix);
      case REMOVE -> clause.filter(QuickFixes::isLocal).flatMap(c -> removed(c.stated()));
      case REPLACE ->
          clause.isEmpty()
              ? added(fix)
              : clause
                  .filter(QuickFixes::isLocal)
                  .map(c -> new QuickFix.Edit(c.stated().at(), fix.text()));
    };
  }

  private static boolean isLocal(SourceTrace.Clause clause) {
    return clause.stated().level() == Level.LINE && isOne(clause.element());
  }

  /** Whether the element is not one of many that are written once. */
  private static boolean isOne(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.index().isPresent()) {
        return false;
      }
    }
    return element.every(element.kind()).stream()
        .allMatch(s -> s.clause().nodes("names").size() <= 1);
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
    for (Element element : trace.elements(fix.place().element())) {
      List<Stated> statements = element.every(element.kind());
      if (isOne(element) && !statements.isEmpty()) {
        Node construct = statements.getFirst().clause();
        Optional<QuickFix.Edit> edit = addedTo(construct, fix.text());
        if (edit.isPresent()) {
          return edit;
        }
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
    XtextResource file = files.get(at.file());
    if (file == null) {
      return Optional.empty();
    }
    ILeafNode leaf =
        NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), at.offset());
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
    return Optional.ofNullable(files.get(at.file()))
        .map(f -> f.getParseResult().getRootNode().getText());
  }
}
