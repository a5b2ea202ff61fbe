package org.hvnet.dsl.expand;

import static org.hvnet.dsl.grammar.Rules.CHANGE;
import static org.hvnet.dsl.grammar.Rules.DEFAULT;
import static org.hvnet.dsl.grammar.Rules.EACH_ADAPTER;
import static org.hvnet.dsl.grammar.Rules.LIKE;
import static org.hvnet.dsl.grammar.Rules.PROFILE;
import static org.hvnet.dsl.grammar.Rules.SPECIFICATION;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_ADAPTER;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_MACHINE;
import static org.hvnet.dsl.grammar.Rules.WITHOUT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.rule.Severity;

/**
 * Expands the statements of a project: first what is declared, with its profiles; then changes, in
 * the order of the text; then the defaults of what encloses. Total and bounded: a project expands
 * to at most {@link #MAX_ELEMENTS} things; one of more expands to nothing. Used once, by one
 * thread.
 */
public final class Expander {
  /** The most things that a project may consist of. */
  public static final int MAX_ELEMENTS = 400_000;

  /** The most changes of a project, those counted twice that stand in what there is twice. */
  public static final int MAX_CHANGES = 100_000;

  /** The most profiles that one thing follows, those that its profiles follow included. */
  public static final int MAX_PROFILES = 1000;

  private static final int DECLARED = 0;
  private static final int CHANGED = 1000;

  private record Deferred(Node node, Element scope) {}

  private final Map<String, Node> profiles = new HashMap<>();
  private final List<Deferred> changes = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Dealing dealing = new Dealing();
  private final References references = new References(dealing);
  private final Element root;
  private int elements;
  private int strength = CHANGED;
  private boolean full;

  private Expander(List<Fragment> fragments) {
    root =
        new Element(
            SPECIFICATION,
            fragments.getFirst().network().map(Fragment.Name::text).orElse("Network"),
            null,
            Optional.empty(),
            SourceRange.startOf(fragments.getFirst().file()));
  }

  /**
   * Expands a project.
   *
   * @param fragments its files, the root first
   * @param variant changes of a variant, which come last
   */
  public static Expansion expand(List<Fragment> fragments, List<Node> variant) {
    Expander expander = new Expander(fragments);
    for (Fragment fragment : fragments) {
      fragment
          .statements(PROFILE)
          .forEach(p -> nameOf(p).ifPresent(n -> expander.profiles.put(n, p)));
    }
    for (Fragment fragment : fragments) {
      expander.addMembers(expander.root, fragment.statements(), Level.LINE, DECLARED, false);
    }
    expander.applyChanges();
    variant.forEach(change -> expander.changes.add(new Deferred(change, expander.root)));
    expander.applyChanges();
    if (expander.full) {
      expander.root.clear();
    }
    expander.applyDefaults();
    return new Expansion(
        expander.root, expander.references, expander.dealing, expander.diagnostics);
  }

  private static Optional<String> nameOf(Node declaration) {
    return declaration.nodes("names").stream()
        .flatMap(n -> n.text("name").stream())
        .map(n -> n.toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private void addMembers(
      Element target, List<Node> members, Level level, int rank, boolean merging) {
    for (Node member : members) {
      if (full) {
        return;
      }
      if (member.is(CHANGE) || member.is(WITHOUT)) {
        changes.add(new Deferred(member, target));
      } else if (member.is(DEFAULT)) {
        member.node("pattern").ifPresent(target.defaults()::add);
      } else if (Kinds.isConstruct(member)) {
        addConstruct(target, member, level, rank, merging);
      } else if (!member.is(LIKE) && !member.is(PROFILE)) {
        target.state(member.type(), new Stated(member, level, rank));
      }
    }
  }

  private void addConstruct(Element parent, Node node, Level level, int rank, boolean merging) {
    EClass kind = node.type();
    List<Node> names = names(node);
    if (names.isEmpty()) {
      Range.Member one = new Range.Member(unnamed(parent, kind, merging), Optional.empty());
      addOne(parent, node, one, node.at(), level, rank, merging);
      return;
    }
    for (Node named : names) {
      for (Range.Member member : range(named)) {
        if (full) {
          return;
        }
        addOne(parent, node, member, named.at(), level, rank, merging);
      }
    }
  }

  /** An adapter without a name is the next one; in a change, the machine's only one. */
  private static String unnamed(Element parent, EClass kind, boolean merging) {
    if (merging && kind == VIRTUAL_ADAPTER && parent.children(kind).size() == 1) {
      return parent.children(kind).iterator().next().name();
    }
    return parent.nextUnnamed(kind);
  }

  private List<Range.Member> range(Node named) {
    Range range = Range.of(named);
    range
        .problem()
        .ifPresent(p -> diagnostics.add(Diagnostic.error(IssueCodes.RANGE, named.at(), p)));
    return range.members();
  }

  private void addOne(
      Element parent,
      Node node,
      Range.Member member,
      SourceRange at,
      Level level,
      int rank,
      boolean merging) {
    EClass kind = node.type();
    String name = member.name();
    Optional<Element> known = parent.child(kind, name);
    boolean twice = known.isPresent() && known.get().isDeclared() && !merging && !full;
    if (twice) {
      diagnostics.add(
          new Diagnostic(
              DuplicateNames.code(kind),
              Severity.ERROR,
              at,
              "There is another " + Words.of(kind) + " " + name + ".",
              List.of(new Diagnostic.Related(known.get().at(), "the first " + name))));
      return;
    }
    if (known.isEmpty() && ++elements > MAX_ELEMENTS) {
      overflow(node, "stands for more than " + MAX_ELEMENTS + " things");
      return;
    }
    Element child = known.orElseGet(() -> new Element(kind, name, parent, member.index(), at));
    if (known.isEmpty()) {
      parent.add(child);
    }
    if (level == Level.LINE) {
      child.declare();
    }
    child.state(kind, new Stated(node, level, rank));
    if (!Kinds.isLeaf(kind)) {
      List<Node> members = node.has("members") ? node.nodes("members") : List.of();
      follow(child, members, level == Level.LINE ? Level.PROFILE : level, new HashSet<>());
      addMembers(child, members, level, rank, merging);
    }
  }

  private static List<Node> names(Node construct) {
    return construct.has("names") ? construct.nodes("names") : List.of();
  }

  private void overflow(Node node, String what) {
    if (!full) {
      full = true;
      diagnostics.add(
          Diagnostic.error(IssueCodes.RANGE, node.at(), "The specification " + what + "."));
    }
  }

  // ---- profiles

  private void follow(Element element, List<Node> members, Level level, Set<Node> followed) {
    for (Node like : members) {
      if (like.is(LIKE)) {
        for (Node reference : like.nodes("profiles")) {
          profile(reference)
              .ifPresent(profile -> follow(element, profile, reference, level, followed));
        }
      }
    }
  }

  private Optional<Node> profile(Node reference) {
    return reference.nodes("steps").stream()
        .findFirst()
        .flatMap(s -> s.text("element"))
        .map(n -> profiles.get(n.toLowerCase(Locale.ROOT)));
  }

  private void follow(
      Element element, Node profile, Node reference, Level level, Set<Node> followed) {
    Optional<Node> pattern = profile.node("pattern");
    if (pattern.isEmpty()) {
      return;
    }
    EClass kind = Kinds.of(pattern.get().type());
    if (kind != element.kind()) {
      diagnostics.add(
          Diagnostic.error(
              IssueCodes.PROFILE_KIND,
              reference.at(),
              reference.text()
                  + " is a profile for "
                  + Words.of(kind)
                  + ", not for "
                  + Words.of(element.kind())
                  + "."));
      return;
    }
    if (followed.size() == MAX_PROFILES || !followed.add(profile)) {
      if (!followed.contains(profile)) {
        diagnostics.add(
            Diagnostic.error(
                IssueCodes.RANGE,
                reference.at(),
                element + " follows more than " + MAX_PROFILES + " profiles."));
      }
      return;
    }
    List<Node> members = pattern.get().nodes("members");
    follow(element, members, level, followed);
    addMembers(element, members, level, strength++, true);
  }

  // ---- changes and defaults

  private void applyChanges() {
    for (int i = 0; i < changes.size() && !full; i++) {
      if (i >= MAX_CHANGES) {
        overflow(changes.get(i).node(), "applies changes more than " + MAX_CHANGES + " times");
        break;
      }
      Deferred deferred = changes.get(i);
      strength++;
      if (deferred.node().is(WITHOUT)) {
        remove(deferred);
      } else {
        deferred.node().node("delta").ifPresent(delta -> change(delta, deferred.scope()));
      }
    }
    changes.clear();
  }

  private void remove(Deferred without) {
    for (Node reference : without.node().nodes("targets")) {
      List<Element> found = references.all(reference, without.scope(), Words.kinds());
      if (found.isEmpty()) {
        unknown(reference);
      }
      found.forEach(e -> e.parent().remove(e));
    }
  }

  private void change(Node delta, Element scope) {
    EClass kind = Kinds.of(delta.type());
    int rank = strength;
    for (Node reference : delta.nodes("targets")) {
      List<Element> found = references.all(reference, scope, Set.of(kind));
      if (found.isEmpty()) {
        unknown(reference);
      }
      for (Element element : found) {
        List<Node> members = delta.nodes("members");
        follow(element, members, Level.PROFILE, new HashSet<>());
        addMembers(element, members, Level.LINE, rank, true);
      }
    }
  }

  private void unknown(Node reference) {
    diagnostics.add(
        Diagnostic.error(
            IssueCodes.NAME_UNKNOWN,
            reference.at(),
            "There is no " + reference.text() + " to change."));
  }

  /** What encloses: from the whole down to the nearest, so that the nearest is the strongest. */
  private void applyDefaults() {
    Map<EClass, List<Node>> none = Map.of();
    applyDefaults(root, none);
  }

  private void applyDefaults(Element element, Map<EClass, List<Node>> outer) {
    for (Node pattern : outer.getOrDefault(element.kind(), List.of())) {
      List<Node> members = pattern.nodes("members");
      follow(element, members, Level.ENCLOSING, new HashSet<>());
      addMembers(element, members, Level.ENCLOSING, strength++, true);
    }
    if (element.kind() == VIRTUAL_MACHINE) {
      connect(element);
      applyToEach(element);
    }
    Map<EClass, List<Node>> inner = outer;
    if (!element.defaults().isEmpty()) {
      inner = new HashMap<>(outer);
      for (Node pattern : element.defaults()) {
        List<Node> patterns =
            new ArrayList<>(inner.getOrDefault(Kinds.of(pattern.type()), List.of()));
        patterns.add(pattern);
        inner.put(Kinds.of(pattern.type()), patterns);
      }
    }
    for (Element child : element.children().toList()) {
      applyDefaults(child, inner);
    }
  }

  /** A machine of which no adapter is written has one, as a new machine of Hyper-V has. */
  private static void connect(Element machine) {
    if (machine.children(VIRTUAL_ADAPTER).isEmpty()) {
      machine.add(new Element(VIRTUAL_ADAPTER, "#1", machine, Optional.empty(), machine.at()));
    }
  }

  /** {@code each adapter} is as near as where it stands, but weaker than the adapter's own line. */
  private void applyToEach(Element machine) {
    for (Stated each : machine.every(EACH_ADAPTER)) {
      for (Element adapter : machine.children(VIRTUAL_ADAPTER)) {
        List<Node> members = each.clause().nodes("members");
        Level profiles = each.level() == Level.LINE ? Level.PROFILE : each.level();
        follow(adapter, members, profiles, new HashSet<>());
        addMembers(adapter, members, each.level(), each.rank() - 1, true);
      }
    }
  }
}
