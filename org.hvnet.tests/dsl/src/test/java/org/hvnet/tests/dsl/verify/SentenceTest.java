package org.hvnet.tests.dsl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each sentence means, on one network: a case where it holds, and one where it does not. */
class SentenceTest {
  /**
   * Office: A, B on the host and P at the switch, in VLAN 2. Plant: C in VLAN 3. Lab: L1, L2 on a
   * private switch. The host is managed by a vNIC in VLAN 9; a spare socket is in VLAN 3.
   */
  private static final String NETWORK =
      """
      network Test
      department Office { vlan 2  subnet 10.0.2.0/24 }
      department Plant  { vlan 3  subnet 10.0.3.0/24 }
      department Lab    { subnet 10.0.5.0/24 }
      vlan Mgmt 9 subnet 10.0.9.0/24
      set Both = Office, Plant
      switch Sw {
        port 1 trunk Both, Mgmt native none
        port 2 access Office
        port 3 access Plant edge
        port 4 access Mgmt
        port 5 access Office
      }
      server P : Office to Sw.2 { service sql }
      server Console to Sw.4 address .20
      server Odd : Office to Sw.5 address "10.0.2.77"
      host H {
        nic N1 to Sw.1
        vswitch Ext external on N1 {
          vnic Control vlan Mgmt address .10 for management
          vm A, B : Office
          vm C : Plant
        }
        vswitch Priv private { vm L1, L2 : Lab }
        vswitch In internal { vnic Tool  vm T }
        vswitch Alone internal { vm Lone }
      }
      policy { inside may  between may  management may  outside may }
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A reaches B | proved",
        "A reaches P | proved",
        "A reaches P on sql | proved",
        "Office reaches Office | proved",
        "A reaches C | BLOCKED C",
        "A reaches L1 | NO_PATH H.Ext",
        "L1 reaches L2 | proved",
        "T reaches H | proved",
        "L1 reaches H | NO_PATH H.Priv",
        "Lone isolated | LEAK H.Alone.Alone",
        "Console reaches H | proved",
        "A, C reaches B | BLOCKED B",
        "A may reach C | proved",
        "A must not reach C | proved",
        "A must not reach B | LEAK B",
        "Office must not reach Plant | proved",
        "Console must not reach hosts | LEAK H.Ext.Control",
        "L1, A, C apart | proved",
        "Office apart | LEAK B",
        "only Office reaches P | proved",
        "only A reaches P | LEAK Sw.2",
        "only C reaches P | BLOCKED Sw.2",
        "only A, B, Odd reaches P on sql | proved",
        "A reaches only P, B, Odd | proved",
        "A reaches only P | LEAK B",
        "Office isolated | proved",
        "Plant isolated | proved",
        "Lab isolated | proved",
        "A, B isolated | LEAK Sw.2",
        "Lab invisible | proved",
        "Office invisible | LEAK H.N1",
        "Plant invisible to Office | proved",
        "A invisible to B | LEAK B",
        "Office, vlan Office share no nic | SHARED H.N1",
        "Office, vlan Office share no switch | SHARED Sw",
        "Office, Plant share no host | SHARED H",
        "Lab, Office share no nic | proved",
        "everything except hosts, T must not reach T | proved",
        "everything except T must not reach T | LEAK T",
        "vlan Office reaches vlan Office | proved",
      })
  void means(String sentence, String expected) {
    SpecificationChecker.Result result =
        Specifications.check(NETWORK + "require X: " + sentence + "\n");

    Verdict verdict =
        result
            .analysis()
            .verification()
            .orElseThrow(() -> new AssertionError(result.diagnostics()))
            .requirements()
            .getFirst();
    if (expected.equals("proved")) {
      assertThat(verdict.counterexamples()).isEmpty();
      assertThat(verdict.proved()).isTrue();
    } else {
      Counterexample first = verdict.counterexamples().getFirst();
      assertThat(first.cause() + " " + first.point().toString().replace(".\"Network Adapter\"", ""))
          .isEqualTo(expected);
    }
  }
}
