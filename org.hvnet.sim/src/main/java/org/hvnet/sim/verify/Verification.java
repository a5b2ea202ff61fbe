package org.hvnet.sim.verify;

import java.util.List;
import java.util.stream.Stream;
import org.hvnet.sim.forwarding.Topology;

/**
 * Everything the verifier says of a network.
 *
 * @param topology the wiring it looked at
 * @param requirements a verdict for each requirement, in their order
 * @param defaults a verdict for each default of the policy that demands something
 * @param matrix who reaches whom
 */
public record Verification(
    Topology topology,
    List<Verdict> requirements,
    List<Verdict> defaults,
    ReachabilityMatrix matrix) {
  /** Copies all lists. */
  public Verification {
    requirements = List.copyOf(requirements);
    defaults = List.copyOf(defaults);
  }

  /** All verdicts, requirements first. */
  public List<Verdict> verdicts() {
    return Stream.concat(requirements.stream(), defaults.stream()).toList();
  }

  /** Whether every sentence is proved. */
  public boolean allProved() {
    return verdicts().stream().allMatch(Verdict::proved);
  }

  /** Whether some sentence is refuted. */
  public boolean anyRefuted() {
    return verdicts().stream().anyMatch(Verdict::refuted);
  }

  /** The verdicts on sentences that are neither proved nor refuted. */
  public List<Verdict> notDecided() {
    return verdicts().stream().filter(v -> v.undecided().isPresent()).toList();
  }
}
