package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.host.Conversation;
import org.hvnet.sim.host.Outcome;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.scenario.Pair.Way;
import org.hvnet.sim.trace.Step;
import org.hvnet.sim.trace.Trace;

/**
 * Probes {@code A reaches B}: each pair opens a conversation over each of its ways, and one must be
 * answered. That nobody listens is an answer too: the sentence is about the network.
 */
final class ReachProbe extends Probe {
  /** How many frames of the least length fit between the conversations of two pairs. */
  private static final int SPACING = 8;

  /** What part of the time allowed the pairs are spread over, at most. */
  private static final int SPREAD = 4;

  private final Sentence.Reaches sentence;
  private final List<Pair> pairs;
  private final List<Optional<Service>> services;
  private final Caller caller;
  private Breach breach;

  ReachProbe(Run run, Expectation expectation, Sentence.Reaches sentence, long to) {
    super(run, expectation, to);
    this.sentence = sentence;
    this.pairs = Pair.all(run.groups(), sentence.from(), sentence.to());
    this.services =
        sentence.services().isEmpty()
            ? List.of(Optional.empty())
            : sentence.services().stream().map(Optional::of).toList();
    this.caller = new Caller(run.hosts());
  }

  @Override
  Optional<Breach> breach() {
    return Optional.ofNullable(breach);
  }

  @Override
  void probe(long timeout) {
    for (Group group : List.of(sentence.from(), sentence.to())) {
      if (run.groups().members(group).isEmpty()) {
        ElementId id = ElementId.of(group.text());
        broken(run.simulation().now(), id, id, id, group + " has no member", List.of());
        return;
      }
    }
    long spacing = SPACING * run.hosts().spacing();
    spacing = Math.min(spacing, timeout / SPREAD / Math.max(1, pairs.size() * services.size()));
    long now = run.simulation().now();
    long delay = 0;
    for (Pair pair : pairs) {
      for (Optional<Service> service : services) {
        long left = timeout - delay;
        run.simulation().at(now + delay, () -> new Attempt(pair, service).begin(left));
        delay += spacing;
      }
    }
  }

  private void broken(
      long time, ElementId from, ElementId to, ElementId place, String why, List<Trace> traces) {
    if (breach == null) {
      breach = new Breach(Duration.ofNanos(time), from, to, place, why, traces);
    }
  }

  /** One pair's conversations about one service, one for each way. */
  private final class Attempt {
    private final Pair pair;
    private final Optional<Service> service;
    private final long time = run.simulation().now();
    private final List<Trace> failed = new ArrayList<>();

    Attempt(Pair pair, Optional<Service> service) {
      this.pair = pair;
      this.service = service;
    }

    void begin(long timeout) {
      if (pair.ways().isEmpty()) {
        fail("one of them has no interface");
      }
      for (Way way : pair.ways()) {
        int number = run.hosts().nextConversation();
        String subject = TrafficSource.subject(pair, service);
        run.recorder().watch(number, subject, way.target());
        var terms =
            new Conversation.Terms(number, true, timeout, outcome -> ended(number, outcome));
        caller.call(way, service, terms);
      }
    }

    private void ended(int number, Outcome outcome) {
      if (!outcome.reached()) {
        run.recorder().soFar(number).ifPresent(failed::add);
        if (failed.size() == pair.ways().size()) {
          fail(outcome.toString());
        }
      }
      run.recorder().forget(number);
    }

    private void fail(String why) {
      broken(time, pair.from().id(), pair.to().id(), place(), why, failed);
    }

    /** Where the frames were lost; a port that is down says more than one of other VLANs. */
    private ElementId place() {
      List<Step> losses = failed.stream().flatMap(t -> t.losses().stream()).toList();
      return losses.stream()
          .filter(s -> s.reason().orElseThrow() != DropReason.FilteredVLAN)
          .findFirst()
          .or(() -> losses.stream().findFirst())
          .map(Step::port)
          .orElse(pair.from().id());
    }
  }
}
