package org.hvnet.tests.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hvnet.dsl.cli.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String TEXT =
      """
      network N
      department D { vlan 5 subnet 10.0.5.0/24 }
      profile Big for vm { memory 4 GB }
      host H { nic P  vswitch S external on P {
        vm M : D like Big
        vm Other : D { cpu 2 } } }
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("n.hvnet"), TEXT);
  }

  private int explain(String name) {
    return Main.run(folder, new PrintWriter(out), new PrintWriter(err), "explain", name, "n.hvnet");
  }

  private String block(String first) {
    String text = out.toString().replace("\r\n", "\n");
    int start = text.indexOf("  " + first);
    return text.substring(start, text.indexOf('\n', text.indexOf('\n', start) + 1));
  }

  @Test
  void aValueOfAProfileNamesItsLine() {
    assertThat(explain("M")).isZero();

    assertThat(out.toString()).startsWith("M");
    assertThat(block("memory"))
        .isEqualTo("  memory of a machine: 4096 MB\n      from a profile, n.hvnet:3:22");
  }

  @Test
  void aValueOfTheLineNamesItsPlace() {
    explain("other");

    assertThat(block("processors"))
        .isEqualTo("  processors of a machine: 2\n      from the line itself, n.hvnet:6:18");
  }

  @Test
  void aValueThatNothingSaysIsAnAssumption() {
    explain("M");

    assertThat(block("generation"))
        .isEqualTo(
            "  generation of a machine: 2\n"
                + "      from the default (an assumption: 2; with a legacy adapter 1)");
  }

  @Test
  void theDepartmentIsALevelOfItsOwn() {
    explain("M");

    assertThat(block("VLAN of an adapter"))
        .isEqualTo("  VLAN of an adapter: VLAN 5\n      from the department");
  }

  @Test
  void aRuleIsExplainedWithItsReasonAndWhatToDo() {
    assertThat(explain("hv001")).isZero();

    assertThat(out.toString())
        .startsWith("HV001 ")
        .contains("  error, found in the network", "  Why: ", "  What to do: ");
  }

  @Test
  void aCodeThatIsAWordIsExplainedToo() {
    assertThat(explain("name.unknown")).isZero();

    assertThat(out.toString())
        .startsWith("name.unknown Name that refers to nothing")
        .contains("  Why: What is said of it would be lost.", "  What to do: Correct the spelling");
  }

  @Test
  void anUnknownNameIsSaidToBeUnknown() {
    assertThat(explain("Nobody")).isEqualTo(1);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("nothing to explain about Nobody");
  }
}
