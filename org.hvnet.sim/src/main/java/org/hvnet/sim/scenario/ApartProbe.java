package org.hvnet.sim.scenario;

import java.util.Optional;
import org.hvnet.sim.host.NetworkStack;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;

/**
 * Probes {@code A must not reach B}: each interface of A announces itself, by a broadcast, which
 * gets wherever any of its frames can, and none may be delivered to B; nor may any other frame of
 * A.
 */
final class ApartProbe extends Probe {
  private final Sentence.MustNotReach sentence;
  private final SentenceWatch watch;

  ApartProbe(Run run, Expectation expectation, Sentence.MustNotReach sentence, long to) {
    super(run, expectation, to);
    this.sentence = sentence;
    this.watch = new SentenceWatch(run, sentence, from, to);
  }

  /** To be told of every frame. */
  SentenceWatch watch() {
    return watch;
  }

  @Override
  Optional<Breach> breach() {
    return watch.breach();
  }

  @Override
  void probe(long timeout) {
    long time = run.simulation().now();
    long end = time + timeout;
    var receivers = run.groups().stations(sentence.to());
    for (int station : run.groups().stations(sentence.from()).stream().toArray()) {
      NetworkStack stack = run.hosts().stack(station);
      int number = run.hosts().nextConversation();
      run.simulation()
          .at(
              Math.min(time, end),
              () -> {
                String subject = "announcement of " + stack.station().id();
                run.recorder().watch(number, subject, receivers);
                stack.announce(number, true);
              });
      run.simulation().at(end, () -> run.recorder().forget(number));
      time += run.hosts().spacing();
    }
  }
}
