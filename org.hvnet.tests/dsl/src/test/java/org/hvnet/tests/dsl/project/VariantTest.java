package org.hvnet.tests.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.support.Specifications.check;
import static org.hvnet.tests.support.Specifications.marked;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variants break what they name, and nothing else. */
class VariantTest {
  private static final String TEXT =
      """
      network N
      department A { vlan 2 } department B { vlan 3 }
      switch S { port 1..2 access A port 3 access B }
      server A1 : A to S.1  server A2 : A to S.2  server B1 : B to S.3
      policy { inside reaches between apart management apart outside apart }
      require R1: A1 reaches A2
      require R2: A, B apart
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "variant V { change port S.2 { access B } refutes R1, R2, inside }     | -",
        "variant V { change port S.2 { access B } refutes R1, R2 }             | variant @ V",
        "variant V { change port S.2 { access B } refutes R1, R2, inside, outside } | variant @ V",
        "variant V { change port S.9 { access B } refutes R1 }           | name.unknown @ 9",
        "variant V { change port S.2 { access A } refutes R1 }           | variant @ V",
        "variant V { change port S.2 { access A } }                      | -",
        "variant V { change port S.2 { access A } refutes R9 }           | name.unknown @ R9",
        "variant V { change port S.2 { access A } finds HV036 }          | variant @ V",
      })
  void aVariantIsTried(String variant, String expected) {
    String text = TEXT + variant;

    if (expected.equals("-")) {
      assertThat(marked(text, check(text))).isEmpty();
    } else {
      assertThat(marked(text, check(text))).contains(expected);
    }
  }
}
