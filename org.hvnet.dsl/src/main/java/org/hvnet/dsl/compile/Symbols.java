package org.hvnet.dsl.compile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.sim.network.ElementId;

/**
 * The names of a project by kind. Case does not matter; an element's id keeps the case it was
 * declared in.
 */
final class Symbols {
  /** What a name can stand for. */
  enum Kind {
    VLAN,
    DEPARTMENT,
    SET,
    SWITCH,
    PORT,
    SERVER,
    STORAGE,
    LUN,
    OUTSIDE,
    SERVICE,
    HOST,
    NIC,
    VIRTUAL_SWITCH,
    MACHINE,
    ADAPTER,
    MANAGEMENT_ADAPTER,
    HOST_BUS_ADAPTER,
    VOLUME,
    REQUIREMENT,
    SCENARIO
  }

  /** What sentences and cables name by itself: one name stands for one of all these. */
  private static final Set<Kind> AT_THE_TOP =
      EnumSet.of(
          Kind.DEPARTMENT,
          Kind.VLAN,
          Kind.SET,
          Kind.SWITCH,
          Kind.SERVER,
          Kind.STORAGE,
          Kind.OUTSIDE,
          Kind.HOST,
          Kind.MACHINE);

  /** A kind and the element. */
  record Symbol(Kind kind, ElementId id) {}

  private final Map<Kind, Map<String, ElementId>> names = new EnumMap<>(Kind.class);

  /** Adds a name; returns false if something it could be mistaken for has it already. */
  boolean declare(Kind kind, ElementId id) {
    String key = key(id.path());
    Set<Kind> rivals = AT_THE_TOP.contains(kind) ? AT_THE_TOP : EnumSet.of(kind);
    for (Kind rival : rivals) {
      if (!isDepartmentWithVlan(kind, rival)
          && names.getOrDefault(rival, Map.of()).containsKey(key)) {
        return false;
      }
    }
    names.computeIfAbsent(kind, k -> new HashMap<>()).put(key, id);
    return true;
  }

  /** A department gives its name to the VLAN it declares. */
  private static boolean isDepartmentWithVlan(Kind one, Kind other) {
    return one != other
        && (one == Kind.DEPARTMENT || one == Kind.VLAN)
        && (other == Kind.DEPARTMENT || other == Kind.VLAN);
  }

  /** What a name at the top of a specification stands for, as the first of these kinds. */
  Optional<Symbol> find(NameReference reference, Kind... kinds) {
    return find(reference.path(), kinds);
  }

  /** The same inside an element, whose own names need no prefix. */
  Optional<Symbol> findIn(ElementId scope, NameReference reference, Kind... kinds) {
    for (int length = scope.path().size(); length > 0; length--) {
      List<String> path =
          Stream.concat(scope.path().subList(0, length).stream(), reference.path().stream())
              .toList();
      Optional<Symbol> found = find(path, kinds);
      if (found.isPresent()) {
        return found;
      }
    }
    return find(reference, kinds);
  }

  private Optional<Symbol> find(List<String> path, Kind... kinds) {
    for (Kind kind : kinds) {
      ElementId id = names.getOrDefault(kind, Map.of()).get(key(path));
      if (id != null) {
        return Optional.of(new Symbol(kind, id));
      }
    }
    return Optional.empty();
  }

  private static String key(List<String> path) {
    return path.stream().map(p -> p.toLowerCase(Locale.ROOT)).collect(Collectors.joining("\0"));
  }
}
