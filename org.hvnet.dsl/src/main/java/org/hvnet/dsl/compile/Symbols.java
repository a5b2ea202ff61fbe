package org.hvnet.dsl.compile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    MACHINE
  }

  /** A kind and the element. */
  record Symbol(Kind kind, ElementId id) {}

  private final Map<Kind, Map<String, ElementId>> names = new EnumMap<>(Kind.class);

  /** Adds a name; returns false if the kind has it already. */
  boolean declare(Kind kind, ElementId id) {
    return names.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(key(id.path()), id)
        == null;
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
