package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.LinkEnd;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.ExpectationResult.Verdict;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.sim.verify.Verification;
import org.hvnet.sim.verify.Verifier;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.RandomNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the verifier proves without running, and what happens in a run: two independent answers to
 * one question, on networks made by chance. {@code -Dhvnet.seed=N} begins with another seed.
 */
class VerifierAgreementTest {
  private static final long FIRST_SEED = Long.getLong("hvnet.seed", 1);
  private static final int NETWORKS = Integer.getInteger("hvnet.networks", 100);

  @BeforeAll
  static void printSeed() {
    System.out.printf("seeds %d to %d%n", FIRST_SEED, FIRST_SEED + NETWORKS - 1);
  }

  static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS);
  }

  private record Pair(Endpoint from, Endpoint to) {
    Sentence reaches() {
      return new Sentence.Reaches(group(from), group(to), List.of());
    }

    Sentence mustNotReach() {
      return new Sentence.MustNotReach(group(from), group(to), List.of());
    }

    private static Group group(Endpoint endpoint) {
      Term term =
          endpoint.kind() == EndpointKind.MANAGEMENT
              ? new Term.Management(endpoint.id())
              : new Term.Endpoint(endpoint.id());
      return new Group(endpoint.id().toString(), List.of(term), List.of());
    }

    @Override
    public String toString() {
      return from.id() + " to " + to.id();
    }
  }

  private static List<Pair> pairs(Topology topology) {
    List<Pair> pairs = new ArrayList<>();
    for (Endpoint from : topology.endpoints()) {
      for (Endpoint to : topology.endpoints()) {
        if (from != to && !from.stations().isEmpty() && !to.stations().isEmpty()) {
          pairs.add(new Pair(from, to));
        }
      }
    }
    return pairs;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aBroadcastIsDeliveredToExactlyThoseToWhomTheVerifierSaysItIs(long seed) {
    agreesOnBroadcasts(seed, RandomNetwork.of(seed));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void soItIsWithPrivateVlansTeamsAndProtectedPorts(long seed) {
    agreesOnBroadcasts(seed, RandomNetwork.rich(seed));
  }

  private static void agreesOnBroadcasts(long seed, NetworkBuilder network) {
    List<Pair> pairs = pairs(network.topology());
    pairs.forEach(pair -> network.require(pair.mustNotReach()));
    Topology topology = network.topology();
    Verification verification = Verifier.verify(topology);

    List<BitSet> reached =
        topology.endpoints().stream().map(e -> stationsReached(topology, e)).toList();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      boolean delivered =
          pair.to().stations().stream().anyMatch(reached.get(pair.from().index())::get);
      assertThat(delivered)
          .as("seed %d: a broadcast of %s is delivered", seed, pair)
          .isEqualTo(!verification.requirements().get(i).proved());
    }
  }

  private static BitSet stationsReached(Topology topology, Endpoint from) {
    Simulation simulation = new Simulation(topology, DeviceSettings.DEFAULT);
    Hosts hosts = new Hosts(simulation, 0);
    BitSet reached = new BitSet();
    simulation.observe(
        new FrameObserver() {
          @Override
          public void delivered(long time, LinkEnd station, Frame frame, int tag) {
            reached.set(station.station());
          }
        });
    from.stations().forEach(s -> hosts.stack(s).announce(0, false));
    simulation.run(Duration.ofSeconds(1).toNanos());
    assertThat(simulation.storm()).isEmpty();
    return reached;
  }

  /** Outsides are left out: in a run it is one of their devices that answers, in one VLAN. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aConversationSucceedsBetweenExactlyThoseThatTheVerifierSaysReachEachOther(long seed) {
    NetworkBuilder network = RandomNetwork.of(seed);
    List<Pair> pairs =
        pairs(network.topology()).stream()
            .filter(p -> p.from().kind() != EndpointKind.OUTSIDE)
            .filter(p -> p.to().kind() != EndpointKind.OUTSIDE)
            .toList();
    pairs.forEach(pair -> network.require(pair.reaches()));
    Topology topology = network.topology();
    Verification verification = Verifier.verify(topology);

    ScenarioResult result =
        ScenarioRunner.run(topology, scenario(pairs), SimulationOptions.DEFAULT);
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(result.expectations().get(i).verdict())
          .as("seed %d: %s reaches", seed, pairs.get(i))
          .isEqualTo(verification.requirements().get(i).proved() ? Verdict.MET : Verdict.BROKEN);
    }
  }

  private static Scenario scenario(List<Pair> pairs) {
    List<Expectation> expectations =
        pairs.stream()
            .map(
                pair ->
                    new Expectation(id("e"), Duration.ZERO, Duration.ofMillis(1), pair.reaches()))
            .toList();
    return new Scenario(
        id("S"),
        Duration.ofSeconds(2),
        1,
        List.of(),
        List.of(),
        expectations,
        List.of(),
        List.of());
  }
}
