package org.hvnet.dsl.ide.rename;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.dsl.hvnet.Default;
import org.hvnet.dsl.hvnet.Mlag;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Specification;

/**
 * Which names of a project are names of one thing. A thing is declared once, but a change may name
 * it again, and so may a profile or a default: what they hold merges by kind and name. Two hosts of
 * one profile are two things; what they both have from it has one name in all three places.
 */
final class SameThings {
  /** A name in a thing. */
  private record Place(EObject thing, EClass kind, String name) {}

  private final Map<EObject, EObject> parents = new HashMap<>();
  private final Map<Place, EObject> places = new HashMap<>();
  private final List<List<EObject>> mlags;
  private final Collection<Named> names;
  private final Patterns patterns;

  SameThings(Collection<Named> names, Collection<EObject> elements) {
    this.names = names;
    mlags =
        elements.stream()
            .filter(Mlag.class::isInstance)
            .map(m -> ((Mlag) m).getSwitches().stream().flatMap(r -> thing(r).stream()).toList())
            .filter(switches -> switches.size() > 1)
            .toList();
    elements.forEach(this::joinChange);
    while (joinByName()) {}
    patterns = new Patterns(this, elements);
  }

  /** All names of the thing that the name is a name of, the name included. */
  Set<Named> of(Named name) {
    Set<Place> same = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    place(name).ifPresent(open::add);
    while (!open.isEmpty()) {
      Place place = open.remove();
      if (same.add(place)) {
        patterns
            .related(place.thing())
            .map(thing -> new Place(thing, place.kind(), place.name()))
            .filter(places::containsKey)
            .forEach(open::add);
      }
    }
    Set<Named> all = new LinkedHashSet<>();
    names.stream()
        .filter(n -> n == name || place(n).filter(same::contains).isPresent())
        .forEach(all::add);
    all.add(name);
    return all;
  }

  /** What stands beside the name in the same thing, or in a pattern of it. */
  List<Named> beside(Named name) {
    EObject owner = owner(name);
    if (owner == null) {
      return List.of();
    }
    Set<EObject> things = new LinkedHashSet<>(List.of(find(owner)));
    patterns.related(find(owner)).forEach(things::add);
    return names.stream()
        .filter(n -> n != name && owner(n) != null && things.contains(find(owner(n))))
        .toList();
  }

  private void joinChange(EObject element) {
    EStructuralFeature targets = element.eClass().getEStructuralFeature("targets");
    if (targets != null && element.eClass() != Rules.WITHOUT) {
      for (Object target : (List<?>) element.eGet(targets)) {
        thing((Reference) target).ifPresent(t -> join(t, element));
      }
    }
  }

  /** The construct that a reference leads to. */
  static Optional<EObject> thing(Reference reference) {
    return reference.getSteps().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(reference.getSteps().getLast().getElement())
            .filter(n -> !n.eIsProxy())
            .map(EObject::eContainer);
  }

  private boolean joinByName() {
    places.clear();
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
                key(name)));
  }

  private static String key(Named name) {
    return name.getName().toLowerCase(Locale.ROOT);
  }

  /** The construct that has the kind and name of another one, in a thing; empty if none has. */
  Optional<EObject> namesake(EObject thing, Named name) {
    return name.getName() == null
        ? Optional.empty()
        : Optional.ofNullable(
                places.get(new Place(thing, Kinds.of(name.eContainer().eClass()), key(name))))
            .map(this::find);
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

  private static EObject owner(Named name) {
    EObject construct = name.eContainer();
    // A lag is named at each of its ports and belongs to their switch.
    return around(construct.eClass() == Rules.LAG_MEMBER ? construct.eContainer() : construct);
  }

  /** The thing around a construct; what a change names for the first time stands in its file. */
  static EObject around(EObject construct) {
    EObject owner = construct.eContainer();
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

  /** The things around a construct, the nearest first. */
  Stream<EObject> allAround(EObject construct) {
    return Stream.iterate(around(construct), o -> o != null, SameThings::around).map(this::find);
  }

  /** The one construct that stands for all that are one thing: where it is declared. */
  EObject find(EObject element) {
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
