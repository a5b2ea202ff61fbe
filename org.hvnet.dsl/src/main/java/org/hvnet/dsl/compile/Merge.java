package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.compile.Symbols.Symbol;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.Severity;

/**
 * The state of one merge that all part compilers share: the fragments, the names in them, and what
 * is known so far. Used by one thread.
 */
final class Merge {
  private final List<Fragment> fragments;
  private final Symbols symbols = new Symbols();
  private final Map<ElementId, SourceRange> places = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Merge(List<Fragment> fragments) {
    this.fragments = fragments;
  }

  /** A kind of declaration of all files, in their order. */
  <D> List<D> all(Function<Fragment, List<D>> kind) {
    return fragments.stream().flatMap(f -> kind.apply(f).stream()).toList();
  }

  Symbols symbols() {
    return symbols;
  }

  /** Gives an element its name and place; the second of one name is a finding and left out. */
  boolean declare(Kind kind, ElementId id, DeclaredName name) {
    if (symbols.declare(kind, id)) {
      places.putIfAbsent(id, name.at());
      return true;
    }
    List<Diagnostic.Related> first =
        Optional.ofNullable(places.get(id)).stream()
            .map(at -> new Diagnostic.Related(at, "the first one"))
            .toList();
    diagnostics.add(
        new Diagnostic(
            IssueCodes.NAME_DUPLICATE,
            Severity.ERROR,
            name.at(),
            id + " is declared twice; names differ by more than case.",
            first));
    return false;
  }

  /** Something of a host by its name; that of another host is a finding. */
  Optional<ElementId> ofHost(ElementId host, NameReference reference, Kind kind, String code) {
    Optional<ElementId> found = symbols.findIn(host, reference, kind).map(Symbol::id);
    if (found.isPresent() && !found.get().path().getFirst().equals(host.name())) {
      error(code, reference.at(), found.get() + " does not belong to " + host + ".");
      return Optional.empty();
    }
    return found;
  }

  /** Gives an element a place of its own. */
  void place(ElementId id, SourceRange at) {
    places.put(id, at);
  }

  void error(String code, SourceRange at, String message) {
    diagnostics.add(Diagnostic.error(code, at, message));
  }

  SourceTrace trace() {
    return new SourceTrace(places);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
