package org.hvnet.dsl.declaration;

import static org.hvnet.dsl.grammar.Rules.GROUP;
import static org.hvnet.dsl.grammar.Rules.GROUP_TERM;
import static org.hvnet.dsl.grammar.Rules.REFERENCE;
import static org.hvnet.dsl.grammar.Rules.SENTENCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.hvnet.Step;

/**
 * Turns a parsed file into a fragment. It follows the metamodel, so that a construct or clause that
 * the grammar gets is in the fragment at once. Total: what is half typed is left out, and nothing
 * is thrown. Cross-references are read as text, never resolved.
 */
public final class FragmentReader {
  private final String file;

  private FragmentReader(Resource resource) {
    this.file = resource.getURI().toString();
  }

  /** What the file of the resource says; a file that could not be parsed at all says nothing. */
  public static Fragment read(Resource resource) {
    return new FragmentReader(resource).fragment(resource);
  }

  private Fragment fragment(Resource resource) {
    if (resource.getContents().isEmpty()
        || !(resource.getContents().getFirst() instanceof Specification specification)) {
      return new Fragment(file, Optional.empty(), OptionalInt.empty(), List.of());
    }
    List<Node> statements = new ArrayList<>();
    specification.getStatements().forEach(s -> statements.add(node(s)));
    Optional<Fragment.Name> name =
        Optional.ofNullable(specification.getName())
            .map(
                n ->
                    new Fragment.Name(
                        n,
                        at(
                            NodeModelUtils.findNodesForFeature(
                                    specification, HvnetPackage.eINSTANCE.getSpecification_Name())
                                .getFirst())));
    Integer version = specification.getVersion();
    return new Fragment(
        file, name, version == null ? OptionalInt.empty() : OptionalInt.of(version), statements);
  }

  private Node node(EObject element) {
    Map<String, Object> values = new HashMap<>();
    Map<String, List<SourceRange>> places = new HashMap<>();
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (element.eIsSet(feature) && !isTextOfStep(element, feature)) {
        Object value = element.eGet(feature, false);
        Object read =
            feature instanceof EReference reference && !reference.isContainment()
                ? ((Step) element).getText()
                : feature.isMany() ? list((List<?>) value) : single(value);
        if (read != null) {
          values.put(feature.getName(), read);
          if (isWord(element, feature)) {
            places.put(
                feature.getName(),
                NodeModelUtils.findNodesForFeature(element, feature).stream()
                    .map(this::at)
                    .toList());
          }
        }
      }
    }
    INode node = NodeModelUtils.findActualNodeFor(element);
    boolean keepsText =
        GROUP == element.eClass()
            || SENTENCE == element.eClass()
            || REFERENCE == element.eClass()
            || GROUP_TERM.isSuperTypeOf(element.eClass());
    return new Node(
        element.eClass(),
        values,
        places,
        keepsText && node != null ? visibleText(node) : "",
        node == null ? SourceRange.startOf(file) : at(node));
  }

  /** A word that may be unknown; of a name, its element is the place. */
  private static boolean isWord(EObject element, EStructuralFeature feature) {
    return feature.getEType().getInstanceClass() == String.class && !(element instanceof Named);
  }

  private List<Object> list(List<?> values) {
    List<Object> read = new ArrayList<>();
    for (Object value : values) {
      Object one = single(value);
      if (one != null) {
        read.add(one);
      }
    }
    return read;
  }

  private Object single(Object value) {
    return value instanceof EObject element ? node(element) : value;
  }

  /** Of a step, the text is the value of its cross-reference. */
  private static boolean isTextOfStep(EObject element, EStructuralFeature feature) {
    return element instanceof Step && feature.getName().equals("text");
  }

  private SourceRange at(INode node) {
    int offset = node.getOffset();
    var start = NodeModelUtils.getLineAndColumn(node, offset);
    return new SourceRange(file, offset, node.getLength(), start.getLine(), start.getColumn());
  }

  private static String visibleText(INode node) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (leaf.isHidden()) {
        gap = true;
      } else {
        text.append(gap && !text.isEmpty() ? " " : "").append(leaf.getText());
        gap = false;
      }
    }
    return text.toString();
  }
}
