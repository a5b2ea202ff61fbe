package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.declaration.DeclaredAddress;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.network.DataRate;

/**
 * Reads what stands in the text behind an AST: names as written, places, and whether a clause is
 * there at all. References are read, not resolved, so that a fragment depends on its own file only.
 */
final class AstReader {
  private final String file;

  AstReader(String file) {
    this.file = file;
  }

  /** The place of an element, without the comments before it. */
  SourceRange at(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    return node == null ? SourceRange.startOf(file) : at(node);
  }

  /** The place of the first value of a feature, or of the element if the feature is not there. */
  SourceRange at(EObject element, EStructuralFeature feature) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
    return nodes.isEmpty() ? at(element) : at(nodes.getFirst());
  }

  private SourceRange at(INode node) {
    int offset = node.getOffset();
    var start = NodeModelUtils.getLineAndColumn(node, offset);
    return new SourceRange(file, offset, node.getLength(), start.getLine(), start.getColumn());
  }

  /** Whether a feature stands in the text. */
  boolean has(EObject element, EStructuralFeature feature) {
    return !NodeModelUtils.findNodesForFeature(element, feature).isEmpty();
  }

  /** The name of an element; empty while it is being typed. */
  Optional<DeclaredName> name(EObject element) {
    EStructuralFeature feature = element.eClass().getEStructuralFeature("name");
    return name(element, feature);
  }

  /** A feature that is text, with its place. */
  Optional<DeclaredName> name(EObject element, EStructuralFeature feature) {
    Object value = element.eGet(feature);
    return value instanceof String text && !text.isEmpty()
        ? Optional.of(new DeclaredName(text, at(element, feature)))
        : Optional.empty();
  }

  /** A reference of one element, as written. */
  Optional<NameReference> reference(EObject element, EReference feature) {
    List<NameReference> references = references(element, feature);
    return references.isEmpty() ? Optional.empty() : Optional.of(references.getFirst());
  }

  /** References of an element, as written. */
  List<NameReference> references(EObject element, EStructuralFeature feature) {
    List<NameReference> references = new ArrayList<>();
    for (INode node : NodeModelUtils.findNodesForFeature(element, feature)) {
      List<String> path = Names.split(visibleText(node));
      if (path.stream().noneMatch(String::isEmpty)) {
        references.add(new NameReference(path, at(node)));
      }
    }
    return references;
  }

  /** The text of an element on one line, without comments. */
  String text(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    return node == null ? "" : visibleText(node).replaceAll("\\s+", " ").strip();
  }

  private static String visibleText(INode node) {
    StringBuilder text = new StringBuilder();
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (!leaf.isHidden()) {
        text.append(leaf.getText());
      } else if (!text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  Optional<DeclaredAddress> address(EObject element, EStructuralFeature feature) {
    return name(element, feature).map(n -> new DeclaredAddress(n.text(), n.at()));
  }

  OptionalInt number(EObject element, EStructuralFeature feature) {
    return has(element, feature)
        ? OptionalInt.of((Integer) element.eGet(feature))
        : OptionalInt.empty();
  }

  OptionalLong quantity(EObject element, EStructuralFeature feature) {
    return has(element, feature)
        ? OptionalLong.of((Long) element.eGet(feature))
        : OptionalLong.empty();
  }

  Optional<DataRate> rate(EObject element, EStructuralFeature feature) {
    OptionalLong rate = quantity(element, feature);
    return rate.isPresent() && rate.getAsLong() > 0
        ? Optional.of(new DataRate(rate.getAsLong()))
        : Optional.empty();
  }

  /** A typed literal; empty if it is not there or could not be converted. */
  <T> Optional<T> value(Object value, Class<T> type) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }
}
