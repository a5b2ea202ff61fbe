package org.hvnet.dsl.ide.rename;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.hvnet.Default;
import org.hvnet.dsl.hvnet.Like;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Profile;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.naming.Constructs;

/**
 * The patterns that things take members from: those of their profiles, those of the defaults around
 * them, and what has their name in the patterns of the thing around them.
 */
final class Patterns {
  private final SameThings things;
  private final Map<EObject, List<EObject>> profiles = new HashMap<>();
  private final List<Default> defaults = new ArrayList<>();
  private final Map<EObject, Set<EObject>> above = new HashMap<>();
  private final Map<EObject, Set<EObject>> below = new HashMap<>();

  Patterns(SameThings things, Collection<EObject> elements) {
    this.things = things;
    for (EObject element : elements) {
      if (element instanceof Like like && like.eContainer() != null) {
        for (Reference reference : like.getProfiles()) {
          SameThings.thing(reference)
              .filter(Profile.class::isInstance)
              .map(p -> ((Profile) p).getPattern())
              .ifPresent(p -> add(like.eContainer(), p));
        }
      } else if (element instanceof Default one && one.getPattern() != null) {
        defaults.add(one);
      }
    }
    for (EObject element : elements) {
      if (element.eClass().getEStructuralFeature("members") != null) {
        above(element)
            .forEach(
                p ->
                    below.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(things.find(element)));
      }
    }
  }

  private void add(EObject construct, EObject pattern) {
    profiles.computeIfAbsent(things.find(construct), c -> new ArrayList<>()).add(pattern);
  }

  /** The patterns of a thing, and the things whose pattern it is, at any distance. */
  Stream<EObject> related(EObject thing) {
    return Stream.concat(
        above.getOrDefault(thing, Set.of()).stream(), below.getOrDefault(thing, Set.of()).stream());
  }

  private Set<EObject> above(EObject construct) {
    EObject thing = things.find(construct);
    Set<EObject> known = above.get(thing);
    if (known == null) {
      known = new LinkedHashSet<>();
      above.put(thing, known);
      for (EObject pattern : direct(thing)) {
        if (pattern != thing && known.add(pattern)) {
          known.addAll(above(pattern));
        }
      }
      known.remove(thing);
    }
    return known;
  }

  private List<EObject> direct(EObject thing) {
    List<EObject> direct = new ArrayList<>(profiles.getOrDefault(thing, List.of()));
    for (Default one : defaults) {
      if (one.getPattern() != thing
          && Kinds.of(one.getPattern().eClass()) == Kinds.of(thing.eClass())
          && isWithin(thing, things.find(SameThings.around(one)))) {
        direct.add(one.getPattern());
      }
    }
    EObject owner = SameThings.around(thing);
    if (owner != null) {
      for (EObject pattern : above(owner)) {
        for (Named name : Constructs.names(thing)) {
          things.namesake(pattern, name).ifPresent(direct::add);
        }
      }
    }
    return direct;
  }

  /** Whether a thing stands in another one, or in one that has this for a pattern. */
  private boolean isWithin(EObject thing, EObject owner) {
    return things.allAround(thing).anyMatch(a -> a == owner || above(a).contains(owner));
  }
}
