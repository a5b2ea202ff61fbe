package org.hvnet.dsl.ide.rename;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.RealName;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Step;
import org.hvnet.dsl.naming.Constructs;
import org.hvnet.dsl.naming.Names;

/** The places in the files of a project where a thing is named, and what is to stand there. */
final class Renaming {
  /** A place and what replaces it. */
  record Edit(Resource file, INode place, String text) {}

  private static final EReference ELEMENT = HvnetPackage.eINSTANCE.getStep_Element();

  private final IScopeProvider scopes;
  private final List<Named> names = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<RealName> realNames = new ArrayList<>();
  private final Set<Named> renamed = new LinkedHashSet<>();
  private final SameThings same;
  private final String oldName;

  Renaming(Named thing, Collection<Resource> files, IScopeProvider scopes) {
    this.scopes = scopes;
    oldName = thing.getName();
    List<EObject> elements = new ArrayList<>();
    for (Resource file : files) {
      file.getAllContents().forEachRemaining(elements::add);
    }
    for (EObject element : elements) {
      if (element instanceof Named named) {
        names.add(named);
      } else if (element instanceof Step step) {
        steps.add(step);
      } else if (element instanceof RealName real && real.getText() != null) {
        realNames.add(real);
      }
    }
    same = new SameThings(names, elements);
    renamed.addAll(same.of(thing));
    addInterfaces();
  }

  /** An interface without `vlan` is in the VLAN of its name, and so goes with it. */
  private void addInterfaces() {
    boolean isVlan =
        renamed.stream()
            .map(n -> n.eContainer().eClass())
            .anyMatch(k -> k == Rules.VLAN || k == Rules.SECONDARY_VLAN || k == Rules.DEPARTMENT);
    if (isVlan) {
      names.stream()
          .filter(n -> oldName.equalsIgnoreCase(n.getName()))
          .filter(n -> n.eContainer().eClass() == Rules.INTERFACE)
          .filter(n -> Constructs.members(n.eContainer()).stream().noneMatch(this::saysVlan))
          .forEach(n -> renamed.addAll(same.of(n)));
    }
  }

  private boolean saysVlan(EObject clause) {
    return clause.eClass() == Rules.VLAN_CLAUSE_OF_ADAPTER || clause.eClass() == Rules.CABLE;
  }

  /** Why the thing cannot have the name; empty if it can. */
  Optional<String> refusal(String name) {
    if (renamed.stream().anyMatch(n -> isPort(n) && n.getLast() != null)) {
      return Optional.of("A range of ports has no name");
    }
    if (name.isBlank()) {
      return Optional.of("A name has at least one character");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("A name is one line of text");
    }
    if (name.equalsIgnoreCase(oldName)) {
      return Optional.empty();
    }
    boolean isBeside =
        renamed.stream()
            .flatMap(n -> same.beside(n).stream())
            .anyMatch(n -> !renamed.contains(n) && name.equalsIgnoreCase(n.getName()));
    boolean isSeen = places().keySet().stream().anyMatch(step -> resolves(step, name));
    return isBeside || isSeen
        ? Optional.of("The name " + Names.quotePortIfNeeded(name) + " is taken")
        : Optional.empty();
  }

  private boolean resolves(Step step, String name) {
    return scopes.getScope(step, ELEMENT).getSingleElement(QualifiedName.create(name)) != null;
  }

  /** All edits. */
  List<Edit> edits(String name) {
    List<Edit> edits = new ArrayList<>();
    for (Named named : renamed) {
      NodeModelUtils.findNodesForFeature(named, HvnetPackage.eINSTANCE.getNamed_Name())
          .forEach(node -> edits.add(edit(named, node, name, isPort(named))));
    }
    places()
        .forEach(
            (step, node) -> {
              String written = Names.unquote(NodeModelUtils.getTokenText(node));
              String text = name + written.substring(oldName.length());
              boolean inner = step.eContainer() != null && isInner(step);
              edits.add(edit(step, node, text, inner));
            });
    realNames.forEach(text -> index(text, name).ifPresent(edits::add));
    return edits;
  }

  /** {@code {Store}} in the real name of something in a range stands for the index of the range. */
  private Optional<Edit> index(RealName real, String name) {
    String index = "{" + oldName + "}";
    boolean isInside =
        renamed.stream()
            .anyMatch(n -> n.getFirst() != null && EcoreUtil.isAncestor(n.eContainer(), real));
    List<INode> nodes =
        NodeModelUtils.findNodesForFeature(real, HvnetPackage.eINSTANCE.getRealName_Text());
    return isInside && !nodes.isEmpty() && real.getText().contains(index)
        ? Optional.of(
            new Edit(
                real.eResource(),
                nodes.getFirst(),
                Names.quote(real.getText().replace(index, "{" + name + "}"))))
        : Optional.empty();
  }

  private static Edit edit(EObject element, INode node, String name, boolean isPort) {
    String text = isPort ? Names.quotePortIfNeeded(name) : Names.quoteIfNeeded(name);
    return new Edit(element.eResource(), node, text);
  }

  private static boolean isPort(Named named) {
    return named.eContainer().eClass() == Rules.SWITCH_PORT;
  }

  private static boolean isInner(Step step) {
    return ((Reference) step.eContainer()).getSteps().indexOf(step) > 0;
  }

  /** The steps that refer to the thing, by its name or by that of a member of the range. */
  private Map<Step, INode> places() {
    Map<Step, INode> places = new LinkedHashMap<>();
    for (Step step : steps) {
      List<INode> nodes = NodeModelUtils.findNodesForFeature(step, ELEMENT);
      if (!nodes.isEmpty() && isForm(nodes.getFirst()) && renamed.contains(step.getElement())) {
        places.put(step, nodes.getFirst());
      }
    }
    return places;
  }

  private boolean isForm(INode node) {
    String written = Names.unquote(NodeModelUtils.getTokenText(node));
    return written.regionMatches(true, 0, oldName, 0, oldName.length())
        && written.substring(oldName.length()).chars().allMatch(Character::isDigit);
  }
}
