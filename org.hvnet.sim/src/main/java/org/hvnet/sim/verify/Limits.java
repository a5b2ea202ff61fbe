package org.hvnet.sim.verify;

import java.util.Optional;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;

/** What the verifier does not decide yet. Nothing else may be left open. */
public final class Limits {
  private Limits() {}

  /** Something that keeps a sentence from being decided. */
  public enum Limit {
    /** {@code with 2 Gbit/s}. */
    RATE("what the links carry is not computed yet", "a computation of loads"),
    /** {@code latency below 1 ms}. */
    LATENCY("latencies are not computed yet", "a computation of delays over links"),
    /** {@code even if any link fails}. */
    FAILURE("what happens after a failure is not decided yet", "proofs over failure cases"),
    /** {@code back within 2 s}. */
    RECOVERY("how long a recovery takes is not simulated yet", "a simulation of spanning trees"),
    /** {@code A sees B}, and copies that mirroring delivers. */
    MIRRORING("what port mirroring copies is not decided yet", "mirrored ports in floods"),
    /** {@code A movable to H}. */
    MOVABLE("other places of a machine are not tried yet", "proofs over placements"),
    /** A router, or a machine in its role. */
    ROUTING("what routers forward is not decided yet", "a proof over layer 3"),
    /** A firewall, or a machine in its role. */
    FILTERING("what firewalls let through is not decided yet", "a proof over layer 3"),
    /** A switch with layer-3 interfaces. */
    SWITCH_ROUTING("what routing switches forward is not decided yet", "a proof over layer 3"),
    /** An outside that is a gateway. */
    OUTSIDE_GATEWAY("what outsides route is not decided yet", "a proof over layer 3"),
    /** A virtual switch behind which the host translates. */
    ADDRESS_TRANSLATION("what hosts translate is not decided yet", "a proof over layer 3"),
    /** Extended port ACLs. */
    PORT_ACL("access rules of adapters are not looked at yet", "port ACLs in proofs"),
    /** A guest that bridges adapters. */
    GUEST_BRIDGE("what guests bridge is not decided yet", "bridging guests in floods"),
    /** A host in a machine. */
    NESTED_HOST("nested hosts are not wired yet", "the wiring of nested hosts");

    private final String sentence;
    private final String waitsFor;

    Limit(String sentence, String waitsFor) {
      this.sentence = sentence;
      this.waitsFor = waitsFor;
    }

    /** What is not decided, as one sentence without a full stop. */
    public String sentence() {
      return sentence;
    }

    /** What it takes to decide it. */
    public String waitsFor() {
      return waitsFor;
    }
  }

  /** What no network lets decide of the sentence. */
  static Optional<Limit> of(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Sees sees -> Optional.of(Limit.MIRRORING);
      case Sentence.MovableTo movable -> Optional.of(Limit.MOVABLE);
      default -> Optional.empty();
    };
  }

  /** What a sentence says besides that is not decided. */
  static Optional<Limit> of(Requirement.Qualifiers qualifiers) {
    if (qualifiers.rate().isPresent()) {
      return Optional.of(Limit.RATE);
    }
    if (qualifiers.latency().isPresent()) {
      return Optional.of(Limit.LATENCY);
    }
    if (qualifiers.back().isPresent()) {
      return Optional.of(Limit.RECOVERY);
    }
    return qualifiers.failure().map(f -> Limit.FAILURE);
  }
}
