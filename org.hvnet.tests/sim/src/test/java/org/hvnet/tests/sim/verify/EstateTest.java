package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.rule.RuleCatalog;
import org.hvnet.sim.rule.Severity;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verification;
import org.hvnet.sim.verify.Verifier;
import org.hvnet.tests.sim.support.Estate;
import org.junit.jupiter.api.Test;

/** A network with loops, teams and many kinds of sentences, larger than one can look through. */
class EstateTest {
  private static Network network(int requirements, int astray) {
    return Estate.of(7, 12, 300, 40, 20, requirements, astray);
  }

  @Test
  void allSentencesHold() {
    Verification verification = Verifier.verify(network(60, 0));

    assertThat(verification.verdicts()).allSatisfy(v -> assertThat(v.proved()).isTrue());
    assertThat(verification.defaults()).hasSize(3);
    assertThat(RuleCatalog.check(verification))
        .filteredOn(f -> f.severity() != Severity.INFO)
        .isEmpty();
  }

  @Test
  void anInterruptedThreadGivesUp() {
    Network network = network(1, 0);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Verifier.verify(network)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void oneMachineInAForeignVlanIsFound() {
    Verification verification = Verifier.verify(network(0, 1));

    assertThat(verification.anyRefuted()).isTrue();
    Verdict between = verification.defaults().get(1);
    assertThat(between.subject()).isEqualTo(ElementId.of("policy", "between"));
    assertThat(between.counterexamples())
        .allSatisfy(c -> assertThat(c.cause()).isEqualTo(Cause.LEAK))
        .allSatisfy(c -> assertThat(c.from() + " " + c.to()).contains("VM0"));
    assertThat(between.counterexamples().getFirst().point()).isEqualTo(ElementId.of("VM0", "Nic"));
    assertThat(verification.defaults().getFirst().counterexamples())
        .allSatisfy(c -> assertThat(c.cause()).isEqualTo(Cause.BLOCKED))
        .allSatisfy(c -> assertThat(c.point()).isEqualTo(ElementId.of("VM0", "Nic")));
  }
}
