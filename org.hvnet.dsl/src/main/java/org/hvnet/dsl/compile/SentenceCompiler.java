package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;

/** Sentences and what qualifies them. One that is not understood as a whole is left out. */
final class SentenceCompiler {
  private final Context context;
  private final GroupCompiler groups;
  private final ServiceCompiler services;

  SentenceCompiler(Context context, GroupCompiler groups, ServiceCompiler services) {
    this.context = context;
    this.groups = groups;
    this.services = services;
  }

  Optional<Group> group(Node group, Element scope) {
    return groups.group(group, scope);
  }

  Optional<Sentence> sentence(Node sentence, Element scope) {
    Optional<Node> subject = sentence.node("subject");
    String verb = verb(sentence);
    if (subject.isEmpty() || verb.isEmpty() || isMeaningless(sentence, verb)) {
      return Optional.empty();
    }
    return switch (verb) {
      case "reaches", "reach", "may reach", "must not reach" -> reach(sentence, verb, scope);
      case "apart" -> groups.each(subject.get(), scope).map(Sentence.Apart::new);
      case "isolated" -> groups.group(subject.get(), scope).map(Sentence.Isolated::new);
      case "invisible" -> invisible(sentence, subject.get(), scope);
      case "uses", "use" -> uses(sentence, subject.get(), scope);
      case "sees", "see" -> sees(sentence, subject.get(), scope);
      case "share no" ->
          groups
              .each(subject.get(), scope)
              .flatMap(
                  g ->
                      sentence
                          .text("element")
                          .map(e -> Sentence.Element.valueOf(e.toUpperCase(Locale.ROOT)))
                          .map(e -> new Sentence.ShareNo(g, e)));
      case "on different hosts" ->
          groups.group(subject.get(), scope).map(Sentence.OnDifferentHosts::new);
      case "movable to" -> movable(sentence, subject.get(), scope);
      default -> Optional.empty();
    };
  }

  private static String verb(Node sentence) {
    return sentence.text("verb").orElse("").replaceAll("\\s+", " ");
  }

  private boolean isMeaningless(Node sentence, String verb) {
    boolean only = sentence.flag("only");
    boolean reachOnly = sentence.flag("reachOnly");
    boolean demands = verb.equals("reaches") || verb.equals("reach");
    boolean uses = verb.startsWith("use");
    String problem = null;
    if (only && !demands && !uses) {
      problem = "'only' goes with reaches and uses.";
    } else if (reachOnly && (!demands || only)) {
      problem = "'only' stands once, and behind the verb only in 'reaches only'.";
    } else if (uses && !only) {
      problem = "Say 'only A uses B'.";
    } else if (verb.equals("share no")
        && sentence.node("subject").orElseThrow().nodes("terms").size() < 2) {
      problem = "It takes two groups to share something.";
    } else if ((sentence.values().containsKey("rate") || sentence.values().containsKey("latency"))
        && !demands) {
      problem = "A rate or a latency goes with reaches.";
    }
    if (problem != null) {
      context.error(IssueCodes.SENTENCE_MEANINGLESS, sentence.at(), problem);
    }
    return problem != null;
  }

  private Optional<Sentence> reach(Node sentence, String verb, Element scope) {
    List<Service> on = services.all(sentence);
    if (on.size() != sentence.texts("services").size()) {
      return Optional.empty();
    }
    Optional<Group> from = sentence.node("subject").flatMap(g -> groups.group(g, scope));
    Optional<Group> to = sentence.node("object").flatMap(g -> groups.group(g, scope));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (verb) {
          case "may reach" -> new Sentence.MayReach(from.get(), to.get(), on);
          case "must not reach" -> new Sentence.MustNotReach(from.get(), to.get(), on);
          default ->
              sentence.flag("only")
                  ? new Sentence.OnlyReaches(from.get(), to.get(), on)
                  : sentence.flag("reachOnly")
                      ? new Sentence.ReachesOnly(from.get(), to.get(), on)
                      : new Sentence.Reaches(from.get(), to.get(), on);
        });
  }

  private Optional<Sentence> invisible(Node sentence, Node subject, Element scope) {
    Optional<Node> object = sentence.node("object");
    Optional<Group> observers = object.flatMap(g -> groups.group(g, scope));
    return object.isPresent() && observers.isEmpty()
        ? Optional.empty()
        : groups.group(subject, scope).map(g -> new Sentence.Invisible(g, observers));
  }

  private Optional<Sentence> sees(Node sentence, Node subject, Element scope) {
    Optional<Group> observed = sentence.node("object").flatMap(g -> groups.group(g, scope));
    return groups
        .group(subject, scope)
        .flatMap(observer -> observed.map(o -> new Sentence.Sees(observer, o)));
  }

  private Optional<Sentence> uses(Node sentence, Node subject, Element scope) {
    List<Node> references = sentence.nodes("storage");
    List<ElementId> storage =
        context.all(references, scope, STORAGE_ARRAY, LUN).stream().map(Element::id).toList();
    return storage.size() < references.size()
        ? Optional.empty()
        : groups.group(subject, scope).map(g -> new Sentence.OnlyUses(g, storage));
  }

  private Optional<Sentence> movable(Node sentence, Node subject, Element scope) {
    List<ElementId> hosts =
        context.all(sentence.nodes("hosts"), scope, HOST).stream().map(Element::id).toList();
    return hosts.isEmpty()
        ? Optional.empty()
        : groups.group(subject, scope).map(g -> new Sentence.MovableTo(g, hosts));
  }

  /** What a sentence says besides. */
  Requirement.Qualifiers qualifiers(Node sentence, Element scope) {
    return new Requirement.Qualifiers(
        sentence.quantity("rate").filter(r -> r > 0).map(DataRate::new),
        sentence.quantity("latency").map(Duration::ofNanos),
        sentence.node("failure").flatMap(f -> failure(f, scope)),
        sentence.quantity("back").map(Duration::ofNanos));
  }

  private Optional<Requirement.Failure> failure(Node failure, Element scope) {
    Optional<ElementId> element =
        failure
            .node("element")
            .flatMap(
                r ->
                    context.one(
                        r,
                        scope,
                        PHYSICAL_SWITCH,
                        HOST,
                        SWITCH_PORT,
                        PHYSICAL_NIC,
                        SERVER,
                        ROUTER,
                        FIREWALL))
            .map(Element::id);
    Optional<String> word = failure.text("kind");
    if (word.isEmpty()) {
      return element.map(e -> new Requirement.Failure(Optional.empty(), 1, Optional.of(e)));
    }
    String singular = word.get().toUpperCase(Locale.ROOT);
    for (var kind : Requirement.Kind.values()) {
      if (singular.equals(kind.name())
          || singular.equals(kind.name() + "S")
          || singular.equals(kind.name() + "ES")) {
        return Optional.of(
            new Requirement.Failure(
                Optional.of(kind), failure.integer("count").orElse(1), element));
      }
    }
    context.error(
        IssueCodes.WORD_UNKNOWN,
        failure.at(),
        "What fails is a link, nic, port, switch, host or element.");
    return Optional.empty();
  }
}
