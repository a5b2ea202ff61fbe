package org.hvnet.tests.dsl.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.report.AssumptionsReport;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

class AssumptionsReportTest {
  private static final String TEXT =
      """
      network N
      department D { vlan 5 subnet 10.0.5.0/24 }
      host H { nic P  vswitch S external on P {
        vm "=M|*x*" : D { memory 4 GB } } }
      """;

  private static List<String> lines(String path) {
    return AssumptionsReport.of(Specifications.check(TEXT).analysis().compilation()).stream()
        .filter(a -> a.path().equals(path))
        .map(Artifact::text)
        .flatMap(String::lines)
        .toList();
  }

  @Test
  void everyValueHasItsLevel() {
    assertThat(lines("report/values.csv"))
        .startsWith("element,value,is,level")
        .contains("\"H.S\",\"Switch Embedded Team\",\"no\",\"the topology\"")
        .anyMatch(l -> l.endsWith("\"memory of a machine\",\"4096 MB\",\"the line itself\""))
        .anyMatch(l -> l.endsWith("\"VLAN of an adapter\",\"VLAN 5\",\"the department\""))
        .anyMatch(l -> l.endsWith("\"processors of a machine\",\"1\",\"the default\""));
  }

  @Test
  void onlyWhatNothingSaysIsAnAssumption() {
    assertThat(lines("report/assumptions.md"))
        .startsWith("# Assumptions of N")
        .anyMatch(l -> l.endsWith("| processors of a machine | 1 | 1 |"))
        .noneMatch(l -> l.contains("memory of a machine"))
        .noneMatch(l -> l.contains("VLAN of an adapter"));
  }

  @Test
  void aNameIsNeitherAFormulaNorMarkup() {
    assertThat(lines("report/values.csv").stream().filter(l -> l.contains("M|*x*")))
        .isNotEmpty()
        .noneMatch(l -> l.startsWith("\"=") || l.startsWith("="));
    assertThat(lines("report/assumptions.md").stream().filter(l -> l.contains("*x")))
        .isNotEmpty()
        .allMatch(l -> l.contains("M\\|\\*x\\*"));
  }
}
