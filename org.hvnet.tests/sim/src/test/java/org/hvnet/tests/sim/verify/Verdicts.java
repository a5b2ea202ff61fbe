package org.hvnet.tests.sim.verify;

import static org.hvnet.tests.sim.support.Contoso.group;

import java.util.List;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verdict.Outcome;
import org.hvnet.sim.verify.Verifier;
import org.hvnet.tests.sim.support.NetworkBuilder;

/** Asks the verifier about single pairs. */
final class Verdicts {
  private Verdicts() {}

  /** The verdict on the last requirement of a network. */
  static Verdict last(NetworkBuilder network) {
    return Verifier.verify(network.build()).requirements().getLast();
  }

  /** The verdict on {@code from reaches to}. */
  static Verdict reaches(NetworkBuilder network, String from, String to) {
    return last(network.require(new Sentence.Reaches(group(from), group(to), List.of())));
  }

  /** The verdict on {@code from must not reach to}. */
  static Verdict apart(NetworkBuilder network, String from, String to) {
    return last(network.require(new Sentence.MustNotReach(group(from), group(to), List.of())));
  }

  /** The verdict on the management operating system of a host reaching an endpoint. */
  static Verdict hostReaches(NetworkBuilder network, String host, String to) {
    Group management =
        new Group(host, List.of(new Group.Term.Management(NetworkBuilder.id(host))), List.of());
    return last(network.require(new Sentence.Reaches(management, group(to), List.of())));
  }

  /** Whether frames of one are delivered to the other. */
  static boolean delivers(NetworkBuilder network, String from, String to) {
    return apart(network, from, to).outcome() == Outcome.REFUTED;
  }
}
