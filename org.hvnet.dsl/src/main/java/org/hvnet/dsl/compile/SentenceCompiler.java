package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.compile.Symbols.Symbol;
import org.hvnet.dsl.declaration.DeclaredGroup;
import org.hvnet.dsl.declaration.DeclaredSentence;
import org.hvnet.dsl.declaration.DeclaredSentence.Verb;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;

/**
 * Sentences. One with a name that the linker does not know is left out rather than half understood,
 * since every word of it counts.
 */
final class SentenceCompiler {
  private static final Kind[] MEMBERS = {
    Kind.DEPARTMENT, Kind.VLAN, Kind.SET, Kind.HOST, Kind.MACHINE, Kind.SERVER, Kind.OUTSIDE
  };

  private final Merge merge;
  private final VlanCompiler vlans;
  private final ServiceCompiler services;

  SentenceCompiler(Merge merge, VlanCompiler vlans, ServiceCompiler services) {
    this.merge = merge;
    this.vlans = vlans;
    this.services = services;
  }

  Optional<Sentence> sentence(DeclaredSentence declared) {
    if (isMeaningless(declared)) {
      return Optional.empty();
    }
    return switch (declared.verb()) {
      case REACHES, MAY_REACH, MUST_NOT_REACH -> reach(declared);
      case APART -> each(declared.subject()).map(Sentence.Apart::new);
      case ISOLATED -> group(declared.subject()).map(Sentence.Isolated::new);
      case INVISIBLE -> invisible(declared);
      case USES -> uses(declared);
      case SHARE_NO ->
          each(declared.subject())
              .flatMap(groups -> declared.element().map(e -> new Sentence.ShareNo(groups, e)));
    };
  }

  private boolean isMeaningless(DeclaredSentence declared) {
    boolean onlyBefore = declared.verb() == Verb.REACHES || declared.verb() == Verb.USES;
    String problem = null;
    if (declared.only() && !onlyBefore) {
      problem = "'only' goes with reaches and uses.";
    } else if (declared.reachOnly() && (declared.verb() != Verb.REACHES || declared.only())) {
      problem = "'only' stands once, and behind the verb only in 'reaches only'.";
    } else if (declared.verb() == Verb.USES && !declared.only()) {
      problem = "Say 'only A uses B'.";
    } else if (declared.verb() == Verb.SHARE_NO && declared.subject().members().size() < 2) {
      problem = "It takes two groups to share something.";
    }
    if (problem != null) {
      merge.error(IssueCodes.SENTENCE_MEANINGLESS, declared.at(), problem);
    }
    return problem != null;
  }

  private Optional<Sentence> reach(DeclaredSentence declared) {
    Optional<Service> service = declared.service().flatMap(services::find);
    if (declared.service().isPresent() && service.isEmpty()) {
      return Optional.empty();
    }
    Optional<Group> from = group(declared.subject());
    Optional<Group> to = declared.object().flatMap(this::group);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (declared.verb()) {
          case MAY_REACH -> new Sentence.MayReach(from.get(), to.get(), service);
          case MUST_NOT_REACH -> new Sentence.MustNotReach(from.get(), to.get(), service);
          default ->
              declared.only()
                  ? new Sentence.OnlyReaches(from.get(), to.get(), service)
                  : declared.reachOnly()
                      ? new Sentence.ReachesOnly(from.get(), to.get(), service)
                      : new Sentence.Reaches(from.get(), to.get(), service);
        });
  }

  private Optional<Sentence> invisible(DeclaredSentence declared) {
    Optional<Group> observers = declared.object().flatMap(this::group);
    if (declared.object().isPresent() && observers.isEmpty()) {
      return Optional.empty();
    }
    return group(declared.subject()).map(g -> new Sentence.Invisible(g, observers));
  }

  private Optional<Sentence> uses(DeclaredSentence declared) {
    List<ElementId> storage = new ArrayList<>();
    for (NameReference reference : declared.storage()) {
      Optional<Symbol> found = merge.symbols().find(reference, Kind.STORAGE, Kind.LUN);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      storage.add(found.get().id());
    }
    return group(declared.subject()).map(g -> new Sentence.OnlyUses(g, storage));
  }

  /** Each term as a group of its own. */
  private Optional<List<Group>> each(DeclaredGroup declared) {
    List<Group> groups = new ArrayList<>();
    for (DeclaredGroup.Term term : declared.members()) {
      DeclaredGroup single = new DeclaredGroup(text(term), List.of(term), declared.except());
      Optional<Group> group = group(single);
      if (group.isEmpty()) {
        return Optional.empty();
      }
      groups.add(group.get());
    }
    return Optional.of(groups);
  }

  private static String text(DeclaredGroup.Term term) {
    return switch (term) {
      case DeclaredGroup.Term.Collective(var word) -> word.name().toLowerCase(Locale.ROOT);
      case DeclaredGroup.Term.InVlan(var vlan) -> "vlan " + Names.join(vlan.path());
      case DeclaredGroup.Term.Named(var name) -> Names.join(name.path());
    };
  }

  Optional<Group> group(DeclaredGroup declared) {
    List<Term> members = new ArrayList<>();
    List<Term> except = new ArrayList<>();
    boolean known =
        declared.members().stream().allMatch(t -> add(t, members, new HashSet<>()))
            && declared.except().stream().allMatch(t -> add(t, except, new HashSet<>()));
    return known ? Optional.of(new Group(declared.text(), members, except)) : Optional.empty();
  }

  private boolean add(DeclaredGroup.Term term, List<Term> terms, Set<ElementId> entered) {
    return switch (term) {
      case DeclaredGroup.Term.Collective(var word) -> terms.add(new Term.All(word));
      case DeclaredGroup.Term.InVlan(var reference) ->
          vlans.one(reference).map(v -> terms.add(new Term.VlanMembers(v.id()))).orElse(false);
      case DeclaredGroup.Term.Named(var reference) -> add(reference, terms, entered);
    };
  }

  private boolean add(NameReference reference, List<Term> terms, Set<ElementId> entered) {
    Optional<Symbol> symbol = merge.symbols().find(reference, MEMBERS);
    if (symbol.isEmpty()) {
      return false;
    }
    ElementId id = symbol.get().id();
    return switch (symbol.get().kind()) {
      case DEPARTMENT -> terms.add(new Term.DepartmentMembers(id));
      case VLAN -> terms.add(new Term.VlanMembers(id));
      case HOST -> terms.add(new Term.Management(id));
      case SET ->
          !entered.add(id) || vlans.members(id).stream().allMatch(m -> add(m, terms, entered));
      default -> terms.add(new Term.Endpoint(id));
    };
  }
}
