package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;

/** Scenarios. An expectation belongs to the event above it. Used once for each scenario. */
final class ScenarioCompiler {
  private static final Duration RUN_TIME = Duration.ofSeconds(30);

  /** The longest run that the simulator's clock can count. */
  private static final Duration LONGEST = Duration.ofDays(100);

  private static final EClass[] FAILABLE = {
    SWITCH_PORT, PHYSICAL_NIC, PHYSICAL_SWITCH, HOST, SERVER, VIRTUAL_MACHINE, ROUTER, FIREWALL
  };

  private final Context context;
  private final SentenceCompiler sentences;
  private final ServiceCompiler services;
  private final Element scope;
  private final ElementId id;
  private final List<Scenario.Traffic> traffic = new ArrayList<>();
  private final List<Scenario.Event> events = new ArrayList<>();
  private final List<Scenario.Expectation> expectations = new ArrayList<>();
  private final List<Scenario.Always> always = new ArrayList<>();
  private final List<Scenario.Measure> measures = new ArrayList<>();
  private final List<ElementId> captures = new ArrayList<>();
  private Duration now = Duration.ZERO;
  private Duration run = RUN_TIME;
  private long seed;
  private boolean cold;
  private int changes;

  ScenarioCompiler(
      Context context, SentenceCompiler sentences, ServiceCompiler services, Element scenario) {
    this.context = context;
    this.sentences = sentences;
    this.services = services;
    this.scope = scenario.parent();
    this.id = ElementId.of("scenario", scenario.name());
  }

  Scenario scenario(Element scenario) {
    context.place(id, scenario.at());
    scenario.clause(SCENARIO).orElseThrow().nodes("members").forEach(this::member);
    events.sort(Comparator.comparing(Scenario.Event::at));
    return new Scenario(
        id, run, seed, traffic, events, expectations, always, captures, measures, cold, changes);
  }

  private void member(Node member) {
    if (member.is(RUN)) {
      member.quantity("duration").map(Duration::ofNanos).ifPresent(d -> run(d, member));
    } else if (member.is(SEED)) {
      seed = member.integer("seed").orElse(0);
    } else if (member.is(START_COLD)) {
      cold = true;
    } else if (member.is(TRAFFIC)) {
      traffic(member);
    } else if (member.is(CAPTURE)) {
      context
          .all(member.nodes("elements"), scope, SWITCH_PORT, PHYSICAL_NIC, SERVER, OUTSIDE)
          .forEach(e -> captures.add(e.id()));
    } else if (member.is(EVENT)) {
      now = member.quantity("time").map(Duration::ofNanos).orElse(now);
      member.nodes("actions").forEach(this::action);
    } else if (member.is(EXPECTATION)) {
      expectation(member);
    } else if (member.is(ALWAYS)) {
      always(member);
    }
  }

  private void run(Duration duration, Node at) {
    if (duration.compareTo(LONGEST) > 0) {
      context.error(
          IssueCodes.VALUE_OUT_OF_RANGE, at.at(), "A scenario runs for at most 100 days.");
    } else {
      run = duration;
    }
  }

  private void traffic(Node node) {
    ElementId own = id.child("traffic " + (traffic.size() + 1));
    context.place(own, node.at());
    Optional<Group> from = node.node("from").flatMap(g -> sentences.group(g, scope));
    Optional<Group> to = node.node("to").flatMap(g -> sentences.group(g, scope));
    Optional<Service> service =
        node.text("service").flatMap(s -> services.find(s, node.at("service", 0)));
    boolean known = node.text("service").isPresent() == service.isPresent();
    String word = node.text("kind").orElse("");
    Scenario.Kind kind = Scenario.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    Optional<Duration> interval = Optional.empty();
    Optional<Long> bytes = Optional.empty();
    Optional<DataRate> rate = Optional.empty();
    Optional<Integer> frames = Optional.empty();
    for (Node clause : node.nodes("members")) {
      if (clause.is(INTERVAL)) {
        interval = clause.quantity("interval").map(Duration::ofNanos);
      } else if (clause.is(FREQUENCY)) {
        interval = frequency(clause);
      } else if (clause.is(PAYLOAD_SIZE)) {
        bytes = clause.quantity("size");
      } else if (clause.is(SPEED)) {
        rate = clause.quantity("rate").filter(r -> r > 0).map(DataRate::new);
      } else if (clause.is(FRAME_COUNT)) {
        frames = frames(clause, kind);
      }
    }
    if (kind == Scenario.Kind.REQUEST && node.text("service").isEmpty()) {
      context.error(IssueCodes.SENTENCE_MEANINGLESS, node.at(), "A request is on a service.");
    } else if (from.isPresent() && to.isPresent() && known) {
      traffic.add(
          new Scenario.Traffic(
              own,
              from.get(),
              to.get(),
              service,
              interval.filter(i -> !i.isZero()).orElse(Duration.ofSeconds(1)),
              kind,
              bytes,
              rate,
              frames));
    }
  }

  private Optional<Integer> frames(Node clause, Scenario.Kind kind) {
    Optional<Integer> count = PhysicalCompiler.optional(clause.integer("count"));
    if (kind != Scenario.Kind.BURST) {
      context.error(IssueCodes.SENTENCE_MEANINGLESS, clause.at(), "Only a burst counts frames.");
      return Optional.empty();
    }
    if (count.filter(c -> c < 1).isPresent()) {
      context.error(IssueCodes.VALUE_OUT_OF_RANGE, clause.at(), "A burst has at least one frame.");
      return Optional.empty();
    }
    return count;
  }

  private Optional<Duration> frequency(Node clause) {
    int count = clause.integer("count").orElse(0);
    Optional<Duration> unit =
        switch (clause.text("unit").orElse("")) {
          case "s" -> Optional.of(Duration.ofSeconds(1));
          case "min" -> Optional.of(Duration.ofMinutes(1));
          case "h" -> Optional.of(Duration.ofHours(1));
          default -> Optional.empty();
        };
    if (count < 1 || unit.isEmpty()) {
      context.error(
          IssueCodes.WORD_UNKNOWN, clause.at(), "Say how many per s, min or h: 500 per s.");
      return Optional.empty();
    }
    return unit.map(u -> u.dividedBy(count));
  }

  private void action(Node action) {
    if (action.is(CHANGE)) {
      changes++;
    } else if (action.is(ELEMENT_EVENT)) {
      Scenario.Action kind =
          Scenario.Action.valueOf(action.text("action").orElse("").toUpperCase(Locale.ROOT));
      context
          .all(action.nodes("elements"), scope, FAILABLE)
          .forEach(e -> events.add(new Scenario.Event(now, kind, e.id())));
    } else if (action.is(MOVE_EVENT)) {
      pair(action, Scenario.Action.MOVE, "machine", "host", VIRTUAL_MACHINE, HOST);
    } else if (action.is(PLUG_EVENT)) {
      pair(action, Scenario.Action.PLUG, "end", "other", SWITCH_PORT, PHYSICAL_NIC, SERVER);
    }
  }

  private void pair(
      Node action, Scenario.Action kind, String first, String second, EClass... kinds) {
    Optional<Element> one = action.node(first).flatMap(r -> context.one(r, scope, kinds));
    Optional<Element> other = action.node(second).flatMap(r -> context.one(r, scope, kinds));
    if (one.isPresent() && other.isPresent()) {
      events.add(new Scenario.Event(now, kind, one.get().id(), Optional.of(other.get().id())));
    }
  }

  private void expectation(Node node) {
    Duration within = node.quantity("within").map(Duration::ofNanos).orElse(Duration.ZERO);
    node.node("measure").ifPresent(this::measure);
    node.node("sentence")
        .ifPresent(
            s -> {
              ElementId own = id.child("expect " + (expectations.size() + 1));
              context.place(own, s.at());
              sentence(s, Sentence.Reaches.class, Sentence.MustNotReach.class)
                  .map(found -> new Scenario.Expectation(own, now, within, found))
                  .ifPresent(expectations::add);
            });
  }

  private void measure(Node node) {
    ElementId own = id.child("measure " + (measures.size() + 1));
    context.place(own, node.at());
    Optional<Long> bound =
        PhysicalCompiler.optional(node.integer("frames"))
            .map(Integer::longValue)
            .or(() -> node.quantity("duration"))
            .or(() -> node.quantity("rate"));
    Optional<Scenario.Quantity> quantity =
        node.text("quantity").map(q -> Scenario.Quantity.valueOf(q.toUpperCase(Locale.ROOT)));
    if (bound.isPresent() && quantity.isPresent()) {
      measures.add(
          new Scenario.Measure(
              own,
              now,
              quantity.get(),
              node.text("bound").orElse("").equals("below"),
              bound.get(),
              node.node("group").flatMap(g -> sentences.group(g, scope))));
    }
  }

  private void always(Node node) {
    node.node("sentence")
        .ifPresent(
            s -> {
              ElementId own = id.child("always " + (always.size() + 1));
              context.place(own, s.at());
              sentence(
                      s,
                      Sentence.Invisible.class,
                      Sentence.Isolated.class,
                      Sentence.MustNotReach.class)
                  .map(found -> new Scenario.Always(own, found))
                  .ifPresent(always::add);
            });
  }

  @SafeVarargs
  private Optional<Sentence> sentence(Node node, Class<? extends Sentence>... possible) {
    Optional<Sentence> sentence = sentences.sentence(node, scope);
    if (sentence.isPresent()
        && List.of(possible).stream().noneMatch(p -> p.isInstance(sentence.get()))) {
      context.error(
          IssueCodes.SENTENCE_MEANINGLESS,
          node.at(),
          "A simulation cannot decide this sentence here.");
      return Optional.empty();
    }
    return sentence;
  }
}
