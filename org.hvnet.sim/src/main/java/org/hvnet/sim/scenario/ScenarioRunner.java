package org.hvnet.sim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.capture.LinkCaptures;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Event;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.trace.TraceRecorder;
import org.hvnet.sim.verify.Groups;

/**
 * Runs a scenario. Before time zero the network settles: every interface announces itself, so that
 * switches know where everybody is. Then events, traffic and probes take their course. Safe to use
 * from several threads: each run has a state of its own.
 */
public final class ScenarioRunner {
  /** Link ends count picoseconds, which fit for 106 days. */
  private static final Duration LONGEST = Duration.ofDays(100);

  private static final long QUIET = Duration.ofSeconds(1).toNanos();

  private final Topology topology;
  private final Scenario scenario;
  private final SimulationOptions options;
  private final Simulation simulation;
  private final Run run;
  private final RequestedTraces traces;
  private final LinkCaptures captures;
  private final List<FrameObserver> observers = new ArrayList<>();
  private final List<TrafficSource> traffic = new ArrayList<>();
  private final List<Probe> probes = new ArrayList<>();
  private final List<SentenceWatch> watches = new ArrayList<>();

  private ScenarioRunner(Topology topology, Scenario scenario, SimulationOptions options) {
    this.topology = topology;
    this.scenario = scenario;
    this.options = options;
    simulation = new Simulation(topology, options.devices());
    Hosts hosts = new Hosts(simulation, scenario.seed());
    TraceRecorder recorder = new TraceRecorder(topology, options.devices());
    long end = scenario.run().toNanos();
    run = new Run(simulation, hosts, Groups.of(topology), recorder, options, end);
    traces = new RequestedTraces(recorder, options.traces());
    captures = new LinkCaptures(simulation);
  }

  /**
   * Runs a scenario to its end, or to a storm.
   *
   * @throws UnsupportedScenarioException if the scenario or its network has something that is not
   *     simulated yet
   * @throws IllegalArgumentException if the scenario names elements that cannot be simulated, or
   *     runs for more than 100 days
   * @throws UncheckedIOException if a capture cannot be written
   */
  public static ScenarioResult run(
      Topology topology, Scenario scenario, SimulationOptions options) {
    if (scenario.run().isNegative() || scenario.run().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a scenario runs for 0 to 100 days");
    }
    List<ScenarioLimits.Hit> hits = ScenarioLimits.of(topology.network(), scenario);
    if (!hits.isEmpty()) {
      throw new UnsupportedScenarioException(scenario.id(), hits);
    }
    ScenarioRunner runner = new ScenarioRunner(topology, scenario, options);
    try (runner.captures) {
      return runner.result();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ScenarioResult result() throws IOException {
    prepare();
    settle();
    play();
    return new ScenarioResult(
        scenario.id(),
        Duration.ofNanos(simulation.storm().map(s -> Math.max(0, s.time())).orElse(run.end())),
        simulation.storm(),
        traffic.stream().map(TrafficSource::result).toList(),
        probes.stream().map(Probe::result).toList(),
        alwaysResults(),
        simulation.drops(),
        simulation.frameHops(),
        simulation.parentCpu(),
        Assumptions.of(topology, options),
        captures.results(),
        traces.all());
  }

  private List<AlwaysResult> alwaysResults() {
    List<AlwaysResult> results = new ArrayList<>();
    for (int i = 0; i < watches.size(); i++) {
      results.add(new AlwaysResult(scenario.always().get(i).id(), watches.get(i).breach()));
    }
    return results;
  }

  private void prepare() throws IOException {
    observers.add(run.recorder());
    for (Scenario.Always always : scenario.always()) {
      watches.add(new SentenceWatch(run, always.sentence(), Long.MIN_VALUE, run.end()));
    }
    observers.addAll(watches);
    scenario.traffic().forEach(t -> traffic.add(new TrafficSource(run, traces, t)));
    scenario.expectations().forEach(e -> probes.add(probe(e)));
    if (options.captures().isPresent() && !scenario.captures().isEmpty()) {
      for (ElementId element : scenario.captures()) {
        captures.add(element, options.captures().get());
      }
      observers.add(captures);
    }
    simulation.observe(FrameObserver.of(observers));
  }

  private Probe probe(Expectation expectation) {
    long to = nextEvent(expectation);
    return switch (expectation.sentence()) {
      case Sentence.Reaches reaches -> new ReachProbe(run, expectation, reaches, to);
      case Sentence.MustNotReach apart -> {
        ApartProbe probe = new ApartProbe(run, expectation, apart, to);
        observers.add(probe.watch());
        yield probe;
      }
      default -> throw new IllegalStateException("cannot be probed: " + expectation.sentence());
    };
  }

  static boolean canProbe(Sentence sentence) {
    return sentence instanceof Sentence.Reaches || sentence instanceof Sentence.MustNotReach;
  }

  private long nextEvent(Expectation expectation) {
    return scenario.events().stream()
        .map(Event::at)
        .filter(at -> at.compareTo(expectation.after()) > 0)
        .mapToLong(Duration::toNanos)
        .map(at -> Math.min(at, run.end()))
        .min()
        .orElse(run.end());
  }

  private void settle() {
    long length = run.hosts().announcementNanos() + QUIET;
    run.hosts().announceAll(-length);
    simulation.run(-1);
    simulation.resetCounters();
  }

  private void play() {
    for (Event event : scenario.events()) {
      simulation.at(event.at().toNanos(), () -> happen(event));
    }
    traffic.forEach(TrafficSource::start);
    probes.forEach(Probe::start);
    simulation.run(run.end());
  }

  private void happen(Event event) {
    switch (event.action()) {
      case FAIL -> simulation.fail(event.element());
      case REPAIR -> simulation.repair(event.element());
      case START, STOP, MOVE, PLUG, UNPLUG ->
          throw new IllegalStateException("no run does this: " + event);
    }
  }
}
