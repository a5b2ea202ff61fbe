package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;

/**
 * Groups of sentences. A name stands for a department before it stands for a VLAN. A group with a
 * name that is unknown is left out rather than half understood, since every word of it counts.
 */
final class GroupCompiler {
  private static final EClass[] MEMBERS = Kinds.GROUP_MEMBERS.toArray(EClass[]::new);

  private final Context context;
  private final VlanCompiler vlans;

  GroupCompiler(Context context, VlanCompiler vlans) {
    this.context = context;
    this.vlans = vlans;
  }

  Optional<Group> group(Node group, Element scope) {
    return group(group.text(), group.nodes("terms"), group.nodes("except"), scope);
  }

  private Optional<Group> group(String text, List<Node> terms, List<Node> excepted, Element scope) {
    List<Term> members = new ArrayList<>();
    List<Term> except = new ArrayList<>();
    boolean known =
        terms.stream().allMatch(t -> add(t, scope, members, new HashSet<>()))
            && excepted.stream().allMatch(t -> add(t, scope, except, new HashSet<>()));
    return known && !terms.isEmpty()
        ? Optional.of(new Group(text, members, except))
        : Optional.empty();
  }

  /** Each term as a group of its own; a single term that is a range, each of its members. */
  Optional<List<Group>> each(Node group, Element scope) {
    List<Group> groups = new ArrayList<>();
    List<Node> terms = group.nodes("terms");
    if (terms.size() == 1) {
      List<Element> members = elements(terms.getFirst(), scope);
      if (members.size() > 1) {
        for (Element member : members) {
          List<Term> own = new ArrayList<>();
          add(member, own, new HashSet<>());
          groups.add(new Group(member.toString(), own, List.of()));
        }
        return Optional.of(groups);
      }
    }
    for (Node term : terms) {
      Optional<Group> one = group(term.text(), List.of(term), group.nodes("except"), scope);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      groups.add(one.get());
    }
    return Optional.of(groups);
  }

  private List<Element> elements(Node term, Element scope) {
    return term.is(NAMED_TERM)
        ? term.node("element").map(r -> named(r, scope)).orElse(List.of())
        : List.of();
  }

  private boolean add(Node term, Element scope, List<Term> terms, Set<Element> entered) {
    if (term.is(COLLECTIVE_TERM)) {
      return term.text("word")
          .map(w -> terms.add(new Term.All(Group.Word.valueOf(w.toUpperCase(Locale.ROOT)))))
          .orElse(false);
    }
    if (term.is(VLAN_TERM)) {
      return term.node("vlan")
          .flatMap(r -> vlans.one(r, scope))
          .map(v -> terms.add(new Term.VlanMembers(v.id())))
          .orElse(false);
    }
    List<Element> found = elements(term, scope);
    return !found.isEmpty() && found.stream().allMatch(e -> add(e, terms, entered));
  }

  /** Departments of the name before everything else. */
  private List<Element> named(Node reference, Element scope) {
    List<Element> found = context.all(reference, scope, MEMBERS);
    List<Element> departments = found.stream().filter(e -> e.is(DEPARTMENT)).toList();
    if (found.isEmpty()) {
      context.one(reference, scope, MEMBERS);
    }
    return departments.isEmpty() ? found : departments;
  }

  private boolean add(Element element, List<Term> terms, Set<Element> entered) {
    if (element.is(DEPARTMENT)) {
      return terms.add(new Term.DepartmentMembers(element.id()));
    }
    if (element.is(VLAN, SECONDARY_VLAN)) {
      return terms.add(new Term.VlanMembers(element.id()));
    }
    if (element.is(HOST)) {
      return terms.add(new Term.Management(element.id()));
    }
    if (element.is(MANAGEMENT_ADAPTER, PHYSICAL_NIC, VIRTUAL_ADAPTER)) {
      return terms.add(new Term.Interface(element.id()));
    }
    if (element.is(NAME_SET)) {
      return !entered.add(element)
          || element.clause(NAME_SET).orElseThrow().nodes("terms").stream()
              .allMatch(t -> add(t, element.parent(), terms, entered));
    }
    if (element.is(SITE)) {
      element.visit(
          e -> {
            if (e.is(VIRTUAL_MACHINE, SERVER, OUTSIDE)) {
              terms.add(new Term.Endpoint(e.id()));
            } else if (e.is(HOST)) {
              terms.add(new Term.Management(e.id()));
            }
          });
      return true;
    }
    return terms.add(new Term.Endpoint(element.id()));
  }
}
