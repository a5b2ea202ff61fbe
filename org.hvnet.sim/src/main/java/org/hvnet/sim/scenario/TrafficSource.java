package org.hvnet.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.host.Conversation;
import org.hvnet.sim.host.Outcome;
import org.hvnet.sim.network.Scenario.Traffic;
import org.hvnet.sim.network.Service;

/**
 * Opens the conversations of one traffic. The pairs take turns: within each interval every pair
 * opens one, evenly spread, so that they do not meet in the queues by the mere way they are
 * started.
 */
final class TrafficSource {
  private static final int TCP_TIMEOUTS = 7;

  private final Run run;
  private final Caller caller;
  private final RequestedTraces traces;
  private final Traffic traffic;
  private final long timeout;
  private final List<Outages> outages = new ArrayList<>();

  TrafficSource(Run run, RequestedTraces traces, Traffic traffic) {
    if (!traffic.interval().isPositive()) {
      throw new IllegalArgumentException("the interval of " + traffic.id() + " is not positive");
    }
    this.run = run;
    this.caller = new Caller(run.hosts());
    this.traces = traces;
    this.traffic = traffic;
    boolean tcp = traffic.service().filter(s -> s.transport() == Service.Transport.TCP).isPresent();
    this.timeout = tcp ? TCP_TIMEOUTS * run.timeout() : run.timeout();
  }

  /** Plans the first conversation of each pair; from time zero on. */
  void start() {
    List<Pair> pairs = Pair.all(run.groups(), traffic.from(), traffic.to());
    long interval = traffic.interval().toNanos();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      long first = interval / pairs.size() * i;
      Outages counts = new Outages(pair, first, interval);
      outages.add(counts);
      if (first < run.end()) {
        run.simulation().at(first, () -> open(pair, counts));
      }
    }
  }

  private void open(Pair pair, Outages counts) {
    int number = counts.open();
    if (pair.ways().isEmpty()) {
      counts.ended(number, Outcome.NO_ROUTE);
    } else {
      int conversation = run.hosts().nextConversation();
      boolean traced = traces.begin(conversation, pair, traffic.service(), run.simulation().now());
      var terms =
          new Conversation.Terms(
              conversation, traced, timeout, outcome -> counts.ended(number, outcome));
      caller.call(pair.ways().getFirst(), traffic.service(), terms);
    }
    long next = run.simulation().now() + traffic.interval().toNanos();
    if (next < run.end()) {
      run.simulation().at(next, () -> open(pair, counts));
    }
  }

  TrafficResult result() {
    return new TrafficResult(
        traffic.id(), outages.stream().map(o -> o.statistics(run.end())).toList());
  }

  /** What a conversation is called in a trace. */
  static String subject(Pair pair, Optional<Service> service) {
    return service.map(Service::name).orElse("ping") + " " + pair;
  }
}
