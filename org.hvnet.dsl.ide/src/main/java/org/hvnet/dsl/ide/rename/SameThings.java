package org.hvnet.dsl.ide.rename;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.dsl.hvnet.Default;
import org.hvnet.dsl.hvnet.Like;
import org.hvnet.dsl.hvnet.Mlag;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Profile;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Specification;

/**
 * Which names of a project are names of one thing. A thing is declared once, but a change, a
 * profile or a default may name it again: what they hold merges by kind and name.
 */
final class SameThings {
  /** Where merged members come together: constructs that are one are one place. */
  private record Place(EObject place, EClass kind, String name) {}

  private final Map<EObject, EObject> parents = new HashMap<>();
  private final List<List<EObject>> mlags;
  private final Collection<Named> names;

  SameThings(Collection<Named> names, Collection<EObject> elements) {
    this.names = names;
    mlags =
        elements.stream()
            .filter(Mlag.class::isInstance)
            .map(m -> ((Mlag) m).getSwitches().stream().flatMap(r -> thing(r).stream()).toList())
            .filter(switches -> switches.size() > 1)
            .toList();
    elements.forEach(this::joinByReference);
    while (joinByName()) {}
  }

  /** All names of the thing that the name is a name of, the name included. */
  Set<Named> of(Named name) {
    Set<Named> same = new LinkedHashSet<>();
    Optional<Place> place = place(name);
    names.stream()
        .filter(n -> n == name || place.isPresent() && place(n).equals(place))
        .forEach(same::add);
    same.add(name);
    return same;
  }

  /** What stands beside the name in the same thing. */
  List<Named> beside(Named name) {
    return names.stream()
        .filter(n -> n != name && owner(n) != null && find(owner(n)) == find(owner(name)))
        .toList();
  }

  private void joinByReference(EObject element) {
    EStructuralFeature targets = element.eClass().getEStructuralFeature("targets");
    if (targets != null && element.eClass() != Rules.WITHOUT) {
      for (Object target : (List<?>) element.eGet(targets)) {
        thing((Reference) target).ifPresent(t -> join(element, t));
      }
    } else if (element instanceof Like like && like.eContainer() != null) {
      for (Reference reference : like.getProfiles()) {
        thing(reference)
            .filter(Profile.class::isInstance)
            .map(p -> ((Profile) p).getPattern())
            .ifPresent(p -> join(like.eContainer(), p));
      }
    }
  }

  private static Optional<EObject> thing(Reference reference) {
    return reference.getSteps().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(reference.getSteps().getLast().getElement())
            .filter(n -> !n.eIsProxy())
            .map(EObject::eContainer);
  }

  private boolean joinByName() {
    Map<Place, EObject> places = new HashMap<>();
    boolean joined = false;
    for (Named name : names) {
      Optional<Place> place = place(name);
      if (place.isPresent()) {
        EObject other = places.putIfAbsent(place.get(), name.eContainer());
        joined |= other != null && join(other, name.eContainer());
      }
    }
    return joined;
  }

  private Optional<Place> place(Named name) {
    EObject owner = owner(name);
    return owner == null || name.getName() == null
        ? Optional.empty()
        : Optional.of(
            new Place(
                name.eContainer().eClass() == Rules.LAG_MEMBER ? lagOwner(owner) : find(owner),
                Kinds.of(name.eContainer().eClass()),
                name.getName().toLowerCase(Locale.ROOT)));
  }

  /** Lags of one name on the switches of an mlag are one lag: its first switch stands for all. */
  private EObject lagOwner(EObject owner) {
    EObject own = find(owner);
    return mlags.stream()
        .filter(switches -> switches.stream().anyMatch(s -> find(s) == own))
        .findFirst()
        .map(switches -> find(switches.getFirst()))
        .orElse(own);
  }

  /** The thing around a named one; what a change names for the first time stands in its file. */
  private static EObject owner(Named name) {
    EObject construct = name.eContainer();
    // A lag is named at each of its ports and belongs to their switch.
    EObject owner =
        construct.eClass() == Rules.LAG_MEMBER
            ? construct.eContainer().eContainer()
            : construct.eContainer();
    while (owner != null
        && !(owner instanceof Specification)
        && (owner instanceof Default
            || owner.eClass().getEStructuralFeature("names") == null
                && owner.eClass().getEStructuralFeature("targets") == null
                && !owner.eClass().getName().endsWith("Pattern"))) {
      owner = owner.eContainer();
    }
    return owner;
  }

  private EObject find(EObject element) {
    EObject root = element;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    return root;
  }

  private boolean join(EObject one, EObject other) {
    EObject first = find(one);
    EObject second = find(other);
    if (first == second) {
      return false;
    }
    parents.put(second, first);
    return true;
  }
}
