package org.hvnet.dsl.compile;

import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.CAPTURE__ELEMENTS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.EVENT_ACTION__ELEMENTS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.REQUEST__SERVICE;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SCENARIO__RUN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.hvnet.dsl.declaration.DeclaredGroup;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.DeclaredScenario;
import org.hvnet.dsl.declaration.DeclaredScenario.Event;
import org.hvnet.dsl.declaration.DeclaredScenario.Expectation;
import org.hvnet.dsl.declaration.DeclaredScenario.Traffic;
import org.hvnet.dsl.declaration.DeclaredSentence;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.hvnet.Always;
import org.hvnet.dsl.hvnet.Capture;
import org.hvnet.dsl.hvnet.EventAction;
import org.hvnet.dsl.hvnet.Group;
import org.hvnet.dsl.hvnet.Ping;
import org.hvnet.dsl.hvnet.Request;
import org.hvnet.dsl.hvnet.Scenario;
import org.hvnet.dsl.hvnet.Step;
import org.hvnet.sim.network.Scenario.Action;

/** Scenarios of a file. An expectation belongs to the event above it. */
final class ScenarioFragmentCompiler {
  private final AstReader reader;
  private final SentenceFragmentCompiler sentences;

  ScenarioFragmentCompiler(AstReader reader, SentenceFragmentCompiler sentences) {
    this.reader = reader;
    this.sentences = sentences;
  }

  Optional<DeclaredScenario> scenario(Scenario scenario) {
    return reader.name(scenario).map(name -> scenario(name, scenario));
  }

  private DeclaredScenario scenario(DeclaredName name, Scenario scenario) {
    List<Traffic> traffic = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Expectation> expectations = new ArrayList<>();
    List<DeclaredSentence> always = new ArrayList<>();
    List<NameReference> captures = new ArrayList<>();
    Duration now = Duration.ZERO;
    for (Step step : scenario.getSteps()) {
      switch (step) {
        case Ping p ->
            traffic(p, p.getFrom(), p.getTo(), Optional.empty(), p.getInterval())
                .ifPresent(traffic::add);
        case Request r ->
            traffic(
                    r,
                    r.getFrom(),
                    r.getTo(),
                    reader.references(r, REQUEST__SERVICE).stream().findFirst(),
                    r.getInterval())
                .filter(t -> t.service().isPresent())
                .ifPresent(traffic::add);
        case Capture c -> captures.addAll(reader.references(c, CAPTURE__ELEMENTS));
        case org.hvnet.dsl.hvnet.Event e -> {
          now = Duration.ofNanos(e.getTime());
          for (EventAction action : e.getActions()) {
            for (NameReference element : reader.references(action, EVENT_ACTION__ELEMENTS)) {
              events.add(new Event(now, Action.valueOf(action.getAction().name()), element));
            }
          }
        }
        case org.hvnet.dsl.hvnet.Expectation e -> {
          Duration after = now;
          sentences
              .sentence(e.getSentence())
              .map(s -> new Expectation(after, Duration.ofNanos(e.getWithin()), s))
              .ifPresent(expectations::add);
        }
        case Always a -> sentences.sentence(a.getSentence()).ifPresent(always::add);
        default -> {
          // Half typed.
        }
      }
    }
    return new DeclaredScenario(
        name,
        reader.has(scenario, SCENARIO__RUN)
            ? Optional.of(Duration.ofNanos(scenario.getRun()))
            : Optional.empty(),
        scenario.getSeed(),
        traffic,
        events,
        expectations,
        always,
        captures);
  }

  private Optional<Traffic> traffic(
      EObject step, Group from, Group to, Optional<NameReference> service, long interval) {
    Optional<DeclaredGroup> source = sentences.group(from);
    Optional<DeclaredGroup> target = sentences.group(to);
    if (source.isEmpty() || target.isEmpty() || interval <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Traffic(
            source.get(), target.get(), service, Duration.ofNanos(interval), reader.at(step)));
  }
}
