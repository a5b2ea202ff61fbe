package org.hvnet.dsl.ide.hover;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.Derivation;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.expand.Words;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.sim.network.ElementId;

/**
 * Hover of a name: what it is, the comment before its declaration, and its effective values with
 * the level each came from. Of a range, those of its first member. The network is compiled for it,
 * since values come from other statements and files.
 */
public class DerivationHover extends HoverService {
  private static final int MOST = 24;

  @Inject private IEObjectDocumentationProvider documentation;

  @Override
  public String getContents(EObject element) {
    if (!(element instanceof Named named) || named.getName() == null) {
      return super.getContents(element);
    }
    StringBuilder text = new StringBuilder();
    text.append(Words.of(Kinds.of(named.eContainer().eClass())))
        .append(" **")
        .append(markdown(named.getName()))
        .append("**");
    if (named.getFirst() != null) {
      text.append(" [").append(named.getFirst()).append("..").append(named.getLast()).append(']');
    }
    text.append('\n');
    String comment = documentation.getDocumentation(named);
    if (comment != null) {
      text.append('\n').append(markdown(comment)).append('\n');
    }
    List<Derivation> values = values(named);
    if (!values.isEmpty()) {
      text.append("\n| value | is | from |\n| --- | --- | --- |\n");
      values.stream().limit(MOST).forEach(d -> row(text, d));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, Derivation derivation) {
    text.append("| ")
        .append(derivation.value().value())
        .append(" | ")
        .append(markdown(derivation.text()))
        .append(" | ")
        .append(derivation.level().words())
        .append(derivation.at().map(at -> ", line " + at.line()).orElse(""))
        .append(" |\n");
  }

  /** The values of the first element that is named here, and of what belongs to it. */
  private static List<Derivation> values(Named named) {
    Optional<Compilation> compilation = NetworkOfFile.compile(named.eResource());
    var node = NodeModelUtils.findActualNodeFor(named);
    if (compilation.isEmpty() || node == null) {
      return List.of();
    }
    String file = named.eResource().getURI().toString();
    ElementId first = null;
    List<Derivation> found = new ArrayList<>();
    for (Derivation derivation : compilation.get().derivations()) {
      Optional<ElementId> owner =
          owner(compilation.get(), derivation.element(), file, node.getOffset());
      if (owner.isPresent() && (first == null || first.equals(owner.get()))) {
        first = owner.get();
        found.add(derivation);
      }
    }
    return found;
  }

  /** What is named here, of an element or of what it belongs to; the outermost. */
  private static Optional<ElementId> owner(
      Compilation compilation, ElementId id, String file, int offset) {
    for (int length = 1; length <= id.path().size(); length++) {
      ElementId part = new ElementId(id.path().subList(0, length));
      if (isNamedAt(compilation, part, file, offset)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static boolean isNamedAt(Compilation compilation, ElementId id, String file, int offset) {
    Optional<SourceRange> at = compilation.trace().exact(id);
    return at.filter(a -> a.offset() == offset && a.file().equals(file)).isPresent();
  }

  /** Names and comments are text, not markup. */
  private static String markdown(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }
}
