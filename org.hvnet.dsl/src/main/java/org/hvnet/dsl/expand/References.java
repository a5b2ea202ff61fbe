package org.hvnet.dsl.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;

/**
 * What the names of a specification stand for. A name is looked for where it stands, then in what
 * encloses it, up to the whole; names inside something are written behind a dot. {@code HV} alone
 * is the whole range of that name.
 */
public final class References {
  private final Dealing dealing;

  References(Dealing dealing) {
    this.dealing = dealing;
  }

  /**
   * All that a reference stands for; empty if there is no such thing.
   *
   * @param reference the reference as written
   * @param scope the element it is said of
   * @param kinds what it may stand for
   */
  public List<Element> all(Node reference, Element scope, Set<EClass> kinds) {
    List<Node> steps = reference.nodes("steps");
    if (steps.isEmpty()) {
      return List.of();
    }
    boolean last = steps.size() == 1;
    List<Element> found = List.of();
    for (Element e = scope; e != null && found.isEmpty(); e = e.parent()) {
      found = of(e, steps.getFirst()).filter(f -> !last || kinds.contains(f.kind()), last);
    }
    for (int i = 1; i < steps.size() && !found.isEmpty(); i++) {
      List<Element> inner = new ArrayList<>();
      boolean end = i == steps.size() - 1;
      for (Element e : found) {
        inner.addAll(of(e, steps.get(i)).filter(f -> !end || kinds.contains(f.kind()), end));
      }
      found = inner;
    }
    return reference.flag("dealt") ? dealt(reference, found, scope) : found;
  }

  /** The one thing that a reference stands for; empty if there is none or there are several. */
  public Optional<Element> one(Node reference, Element scope, Set<EClass> kinds) {
    List<Element> found = all(reference, scope, kinds);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private record Candidates(List<Element> named, List<Element> ranged) {
    /** Things of that name; if there are none, the members of the range of that name. */
    List<Element> filter(Predicate<Element> fits, boolean last) {
      List<Element> found = fitting(named, fits);
      return found.isEmpty() ? fitting(ranged, fits) : found;
    }

    private static List<Element> fitting(List<Element> all, Predicate<Element> fits) {
      List<Element> fitting = new ArrayList<>();
      for (Element one : all) {
        if (fits.test(one)) {
          fitting.add(one);
        }
      }
      return fitting;
    }
  }

  private static Candidates of(Element scope, Node step) {
    String name = step.text("element").orElse("");
    if (step.flag("all")) {
      return new Candidates(List.of(), scope.range(name));
    }
    List<Node> selected = step.nodes("selected");
    if (selected.isEmpty()) {
      return new Candidates(scope.named(name), scope.range(name));
    }
    List<Element> members = scope.range(name);
    return new Candidates(
        List.of(),
        members.stream()
            .filter(m -> selected.stream().anyMatch(s -> selects(s, m.index().orElseThrow())))
            .toList());
  }

  private static boolean selects(Node selection, Element.Index index) {
    Optional<Long> first = selection.text("first").flatMap(References::number);
    Optional<Long> last = selection.text("last").flatMap(References::number).or(() -> first);
    return number(index.text())
        .filter(n -> first.isPresent() && n >= first.get() && n <= last.get())
        .isPresent();
  }

  private static Optional<Long> number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  /** The member that many behind the one that is written. */
  private List<Element> dealt(Node reference, List<Element> found, Element scope) {
    if (found.size() != 1) {
      return List.of();
    }
    Element first = found.getFirst();
    int step = reference.integer("step").orElse(1);
    long ahead = (long) step * dealing.count(reference, first.parent(), scope);
    Optional<Element.Index> index = first.index();
    if (index.isPresent() && !index.get().range().isEmpty()) {
      List<Element> members =
          first.parent().range(index.get().range()).stream()
              .filter(m -> m.kind() == first.kind())
              .toList();
      long place = members.indexOf(first) + ahead;
      return place < members.size() ? List.of(members.get((int) place)) : List.of();
    }
    return number(first.name())
        .flatMap(n -> first.parent().child(first.kind(), Long.toString(n + ahead)))
        .map(List::of)
        .orElse(List.of());
  }
}
