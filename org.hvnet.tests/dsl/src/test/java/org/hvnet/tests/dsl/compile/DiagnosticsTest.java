package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.support.Specifications.check;
import static org.hvnet.tests.support.Specifications.marked;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each code of the language: a text that has it, where, and one beside it that must not. */
class DiagnosticsTest {
  private static final String BASE =
      "network N vlan V 5 subnet 10.0.5.0/24 department D { vlan V } department E { vlan V, W }"
          + " vlan W 6 switch S { port 1 access V edge port 2 access W } policy { between may inside may"
          + " } ";

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "vlan X 4095                                   | HV060 @ 4095",
        "department X { vlan 0 }                       | HV060 @ 0",
        "vlan X 4094 switch T { port 1 access X }      | -",
        "switch T { port 1 trunk 0-3 native none }     | HV060 @ 0-3",
        "switch T { port 1 trunk 1-3 native none }     | -",
        "department v { vlan 9 }                       | HV061 @ v",
        "department F { vlan 9 } switch T { port 1 access F } | -",
        "server Q : X to S.1                           | name.unknown @ X",
        "server Q : D to S.1                           | -",
        "server Q : D to S.1 to S.2                    | clause.twice @ to S.2",
        "server Q : D to S.1 server R : E to S.1       | HV011 @ S.1",
        "server Q : D to S.1 server R : E to S.2       | -",
        "switch T { port 1 access E }                  | vlan.not-one @ E",
        "switch T { port 1 access D }                  | -",
        "switch T { port 1 access V trunk W }          | HV077 @ trunk W",
        "storage A fcoe { }                            | word.unknown @ fcoe",
        "storage A iscsi { }                           | -",
        "service erp sctp 3200                         | word.unknown @ sctp",
        "service erp tcp 3200, 3300-3310               | -",
        "service erp tcp 70000                         | value.out-of-range @ 70000",
        "server Q : D server R : D to Q                | cable.direct @ Q",
        "require D reaches E on telex                  | name.unknown @ telex",
        "require D may reach E on sql                  | -",
        "require only D isolated                       | sentence.meaningless @ only D isolated",
        "require only D uses S                         | name.unknown @ S",
        "severity HV999 error                          | name.unknown @ HV999",
        "severity HV036 loud                           | word.unknown @ loud",
        "severity HV036 off                            | -",
        "server Q : D to S.1 address .300              | HV173 @ .300",
        "server Q : D to S.1 address 10.0.6.1          | HV173 @ 10.0.6.1",
        "server Q : D to S.1 address .30               | -",
        "host H { nic P to S.1 vswitch A private {} vswitch B internal {} vm M } | HV114" + " @ M",
        "host H { nic P to S.1 vswitch A private { vm M { generation 2 adapter legacy } } } | HV101"
            + " @ legacy",
        "host H { nic P to S.1 vswitch A private { vm M { generation 3 } } } | value.out-of-range @"
            + " generation 3",
        "host H { nic P to S.1 in W }                  | vlan.other @ W",
        "host H { nic P to S.1 in V }                  | -",
        "host H { nic P 1 Gbit/d to S.1 }              | syntax @ 1 Gbit/d",
        "scenario X { run 2401 h }                     | value.out-of-range @ run 2401 h",
        "scenario X { run 2400 h }                     | -",
        "scenario X { always D reaches E }             | sentence.meaningless @ D reaches E",
        "department F { subnet 10.0.2.1/24 }           | HV178 @ 10.0.2.1/24",
        "server Q server q                             | name.duplicate @ q",
        "server Q outside q                            | name.duplicate @ q",
        "server Q host H { vswitch A private { vm q } } | name.duplicate @ q",
        "server s                                      | name.duplicate @ s",
        "server \"\"                                     | syntax @ \"\"",
        "host H { vswitch A private { vm M { adapter L vlan V adapter l vlan W } } } |"
            + " HV109 @ l",
        "host H { vswitch A private { vm M { adapter L vlan V adapter K vlan V } } } | -",
        "host H { vswitch A private { vnic T vnic t } } | HV109 @ t",
        "require R: D may reach E require r: E may reach D | name.duplicate @ r",
        "scenario X { } scenario x { }                 | name.duplicate @ x",
        "host H { nic P to S.1 vswitch A external on P {} vswitch B external on p {} } | HV005 @ p",
        "host H { nic P to S.1 } host G { vswitch A external on H.P {} } | HV006 @ H.P",
        "host H { vswitch A private {} } host G { vm M { adapter on H.A } } | HV115 @ H.A",
        "server Q : E to S.1 tagged                    | vlan.not-one @ Q",
        "server Q : D to S.1 tagged                    | -",
        "server Q : D to S.1 address .1.2.3.4.5        | HV173 @ .1.2.3.4.5",
        "vlan X 9 subnet \"fd00::/64\" switch T { port 1 access X } server Q to T.1 address .1 |"
            + " HV173 @ .1",
        "outside O switch T { port 1 access V to O } link O to T.1 | -",
        "switch T { port A access V to B port B access V } server Q : D to T.B | HV011 @ T.B",
      })
  void standsWhereTheMistakeIs(String statement, String expected) {
    String text = BASE + statement;
    var found =
        marked(text, check(text)).stream().filter(m -> !m.matches("HV(001|036|262) .*")).toList();

    if (expected.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(expected);
    }
  }
}
