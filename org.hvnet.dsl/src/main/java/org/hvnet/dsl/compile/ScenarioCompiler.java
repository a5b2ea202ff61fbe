package org.hvnet.dsl.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.compile.Symbols.Symbol;
import org.hvnet.dsl.declaration.DeclaredScenario;
import org.hvnet.dsl.declaration.DeclaredSentence;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;

/** Scenarios. */
final class ScenarioCompiler {
  private static final Duration RUN = Duration.ofSeconds(30);

  /** The longest run that the simulator's clock can count. */
  private static final Duration LONGEST = Duration.ofDays(100);

  private final Merge merge;
  private final SentenceCompiler sentences;
  private final ServiceCompiler services;

  ScenarioCompiler(Merge merge, SentenceCompiler sentences, ServiceCompiler services) {
    this.merge = merge;
    this.sentences = sentences;
    this.services = services;
  }

  Scenario scenario(DeclaredScenario declared) {
    ElementId id = ElementId.of("scenario", declared.name().text());
    List<Scenario.Event> events = new ArrayList<>();
    for (var event : declared.events()) {
      merge
          .symbols()
          .find(event.element(), Kind.PORT, Kind.NIC, Kind.SWITCH, Kind.HOST, Kind.SERVER)
          .map(s -> new Scenario.Event(event.at(), event.action(), s.id()))
          .ifPresent(events::add);
    }
    events.sort(Comparator.comparing(Scenario.Event::at));
    return new Scenario(
        id,
        run(declared),
        declared.seed(),
        traffic(id, declared.traffic()),
        events,
        expectations(id, declared.expectations()),
        always(id, declared.always()),
        declared.captures().stream()
            .flatMap(
                c ->
                    merge
                        .symbols()
                        .find(c, Kind.PORT, Kind.NIC, Kind.SERVER, Kind.OUTSIDE)
                        .stream())
            .map(Symbol::id)
            .toList());
  }

  private Duration run(DeclaredScenario declared) {
    Duration run = declared.run().orElse(RUN);
    if (run.compareTo(LONGEST) > 0) {
      merge.error(
          IssueCodes.VALUE_OUT_OF_RANGE,
          declared.name().at(),
          "A scenario runs for at most 100 days.");
      return RUN;
    }
    return run;
  }

  private List<Scenario.Traffic> traffic(
      ElementId scenario, List<DeclaredScenario.Traffic> declared) {
    List<Scenario.Traffic> traffic = new ArrayList<>();
    for (var one : declared) {
      ElementId id = scenario.child("traffic " + (traffic.size() + 1));
      merge.place(id, one.at());
      Optional<Group> from = sentences.group(one.from());
      Optional<Group> to = sentences.group(one.to());
      Optional<Service> service = one.service().flatMap(services::find);
      if (from.isPresent() && to.isPresent() && one.service().isPresent() == service.isPresent()) {
        traffic.add(new Scenario.Traffic(id, from.get(), to.get(), service, one.interval()));
      }
    }
    return traffic;
  }

  private List<Scenario.Expectation> expectations(
      ElementId scenario, List<DeclaredScenario.Expectation> declared) {
    List<Scenario.Expectation> expectations = new ArrayList<>();
    for (var one : declared) {
      ElementId id = scenario.child("expect " + (expectations.size() + 1));
      merge.place(id, one.sentence().at());
      sentence(one.sentence(), Sentence.Reaches.class, Sentence.MustNotReach.class)
          .map(s -> new Scenario.Expectation(id, one.after(), one.within(), s))
          .ifPresent(expectations::add);
    }
    return expectations;
  }

  private List<Scenario.Always> always(ElementId scenario, List<DeclaredSentence> declared) {
    List<Scenario.Always> always = new ArrayList<>();
    for (DeclaredSentence one : declared) {
      ElementId id = scenario.child("always " + (always.size() + 1));
      merge.place(id, one.at());
      sentence(one, Sentence.Invisible.class, Sentence.Isolated.class, Sentence.MustNotReach.class)
          .map(s -> new Scenario.Always(id, s))
          .ifPresent(always::add);
    }
    return always;
  }

  @SafeVarargs
  private Optional<Sentence> sentence(
      DeclaredSentence declared, Class<? extends Sentence>... possible) {
    Optional<Sentence> sentence = sentences.sentence(declared);
    if (sentence.isPresent()
        && List.of(possible).stream().noneMatch(p -> p.isInstance(sentence.get()))) {
      merge.error(
          IssueCodes.SENTENCE_MEANINGLESS,
          declared.at(),
          "A simulation cannot decide this sentence here.");
      return Optional.empty();
    }
    return sentence;
  }
}
