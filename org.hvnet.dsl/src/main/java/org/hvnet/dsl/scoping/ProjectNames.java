package org.hvnet.dsl.scoping;

import static org.hvnet.dsl.grammar.Rules.PHYSICAL_SWITCH;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.hvnet.dsl.expand.Expander;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.hvnet.Change;
import org.hvnet.dsl.hvnet.LagMember;
import org.hvnet.dsl.hvnet.Like;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Profile;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.hvnet.SwitchPort;
import org.hvnet.dsl.hvnet.SwitchPortDelta;
import org.hvnet.dsl.naming.Constructs;

/** The names of a file and of all files that it imports, directly or by an imported file. */
@Singleton
class ProjectNames {
  @Inject private IResourceScopeCache cache;
  @Inject private VisibleFiles files;

  private FileNames of(Resource file) {
    return cache.get(
        "names", file, () -> new FileNames((Specification) file.getContents().getFirst()));
  }

  /** The file and what it imports, the nearest first. */
  List<Resource> files(Resource file) {
    return files.of(file);
  }

  // ---- lookup

  /** What a name stands for that is written in a place; the nearest first. */
  Stream<Named> visible(EObject place, String name) {
    Stream.Builder<Named> found = Stream.builder();
    for (EObject e = place; e != null; e = e.eContainer()) {
      inside(e, name).forEach(found);
      if (e.eContainer() instanceof Change) {
        targets(e)
            .map(EObject::eContainer)
            .flatMap(t -> t == null ? Stream.empty() : around(t, name))
            .forEach(found);
      }
    }
    Resource own = place.eResource();
    for (Resource file : files(own)) {
      if (file != own) {
        Ranges.named(of(file).in(file.getContents().getFirst()), name).forEach(found);
      }
    }
    return found.build();
  }

  /** What a name stands for around a changed thing. */
  private Stream<Named> around(EObject place, String name) {
    Stream<Named> found = Stream.empty();
    for (EObject e = place; e != null; e = e.eContainer()) {
      EObject here = e;
      found = Stream.concat(found, Stream.of(here).flatMap(h -> inside(h, name)));
    }
    return found;
  }

  /** What a name stands for anywhere: which host a profile or cluster means is not known yet. */
  Stream<Named> anywhere(EObject place, String name) {
    return files(place.eResource()).stream().flatMap(f -> of(f).anywhere(name));
  }

  /** What a name stands for behind the dot of something. */
  Stream<Named> inside(Named owner, String name) {
    return inside(owner.eContainer(), name);
  }

  /**
   * In a construct are its own names, those of its profiles and of the defaults around it, and
   * those that changes add.
   */
  private Stream<Named> inside(EObject construct, String name) {
    List<Named> found = new ArrayList<>();
    related(construct, owner -> found.addAll(Ranges.named(of(owner.eResource()).in(owner), name)));
    lags(construct)
        .filter(lag -> name.equalsIgnoreCase(lag.getName()))
        .findFirst()
        .ifPresent(found::add);
    return found.stream();
  }

  /** The construct, its profiles and defaults, the changes of it, and what a change changes. */
  private void related(EObject construct, Consumer<EObject> visit) {
    profiles(construct, visit);
    Resource own = construct.eResource();
    if (own == null || construct instanceof Specification) {
      return;
    }
    for (Resource file : files(own)) {
      for (EObject pattern : of(file).defaults(Kinds.of(construct.eClass()))) {
        if (isWithin(construct, pattern.eContainer().eContainer())) {
          profiles(pattern, visit);
        }
      }
    }
    List<Named> names = Constructs.names(construct);
    if (!names.isEmpty()) {
      for (Resource file : files(own)) {
        for (Named named : names) {
          if (named.getName() != null) {
            deltas(of(file), named)
                .filter(d -> Kinds.of(d.eClass()) == construct.eClass())
                .forEach(visit);
          }
        }
      }
    }
    if (construct.eClass().getEStructuralFeature("targets") != null) {
      targets(construct).filter(t -> t != construct).forEach(t -> related(t, visit));
    }
  }

  /**
   * Whether a construct stands in an owner, or in what has this for a profile or is changed by it.
   */
  private boolean isWithin(EObject construct, EObject owner) {
    if (EcoreUtil.isAncestor(owner, construct)) {
      return true;
    }
    boolean[] within = {false};
    for (EObject e = construct.eContainer(); e != null && !within[0]; e = e.eContainer()) {
      related(e, r -> within[0] |= r == owner);
    }
    return within[0];
  }

  private void profiles(EObject construct, Consumer<EObject> visit) {
    Set<EObject> followed = new HashSet<>();
    Deque<EObject> open = new ArrayDeque<>(List.of(construct));
    while (!open.isEmpty() && followed.size() <= Expander.MAX_PROFILES) {
      EObject next = open.pop();
      if (followed.add(next)) {
        visit.accept(next);
        Constructs.members(next).stream()
            .filter(Like.class::isInstance)
            .flatMap(l -> ((Like) l).getProfiles().stream())
            .flatMap(r -> profile(r).stream())
            .toList()
            .reversed()
            .forEach(open::push);
      }
    }
  }

  private static Stream<EObject> deltas(FileNames file, Named named) {
    if (named.getFirst() == null) {
      return file.deltas(named.getName()).stream();
    }
    return Ranges.members(named).stream().flatMap(m -> file.deltas(m).stream());
  }

  /** What a change is about. By name alone: links are resolved by what is found here. */
  private Stream<EObject> targets(EObject delta) {
    Object targets = delta.eGet(delta.eClass().getEStructuralFeature("targets"));
    return ((List<?>) targets)
        .stream()
            .filter(Reference.class::isInstance)
            .flatMap(r -> find((Reference) r, delta.eContainer()))
            .map(EObject::eContainer)
            .filter(t -> t.eClass() == Kinds.of(delta.eClass()));
  }

  private Stream<Named> find(Reference reference, EObject place) {
    List<Named> found = null;
    for (var step : reference.getSteps()) {
      String name = FileNames.nameOf(step);
      if (name == null) {
        return Stream.empty();
      }
      found =
          found == null
              ? visible(place, name).toList()
              : found.stream().flatMap(n -> inside(n, name)).toList();
    }
    return found == null ? Stream.empty() : found.stream();
  }

  private Optional<EObject> profile(Reference reference) {
    return reference.getSteps().stream()
        .findFirst()
        .map(FileNames::nameOf)
        .flatMap(
            name ->
                profiles(reference, name)
                    .<EObject>map(n -> ((Profile) n.eContainer()).getPattern())
                    .filter(p -> p != null)
                    .findFirst());
  }

  /**
   * The profiles of a name; the nearest first. They stand in no block, and so need not be looked
   * for in what encloses the place, which may itself follow a chain of them.
   */
  Stream<Named> profiles(EObject place, String name) {
    return files(place.eResource()).stream()
        .flatMap(f -> Ranges.named(of(f).in(f.getContents().getFirst()), name).stream())
        .filter(n -> n.eContainer() instanceof Profile);
  }

  /** The lags of a switch are named at its ports. */
  private static Stream<Named> lags(EObject construct) {
    if (Kinds.of(construct.eClass()) != PHYSICAL_SWITCH) {
      return Stream.empty();
    }
    return Constructs.members(construct).stream()
        .filter(m -> m instanceof SwitchPort || m instanceof SwitchPortDelta)
        .flatMap(p -> Constructs.members(p).stream())
        .filter(LagMember.class::isInstance)
        .flatMap(l -> Constructs.names(l).stream());
  }

  /** All names that are visible in a place, for proposals. */
  Stream<Named> all(EObject place) {
    Stream.Builder<Named> found = Stream.builder();
    for (EObject e = place; e != null; e = e.eContainer()) {
      everything(e).forEach(found);
    }
    Resource own = place.eResource();
    for (Resource file : files(own)) {
      if (file != own) {
        of(file).in(file.getContents().getFirst()).values().stream()
            .flatMap(List::stream)
            .forEach(found);
      }
    }
    return found.build();
  }

  /** All names behind the dot of something, for proposals. */
  Stream<Named> all(Named owner) {
    return everything(owner.eContainer());
  }

  private Stream<Named> everything(EObject construct) {
    List<Named> found = new ArrayList<>();
    related(construct, o -> of(o.eResource()).in(o).values().forEach(found::addAll));
    lags(construct).forEach(found::add);
    return found.stream();
  }
}
