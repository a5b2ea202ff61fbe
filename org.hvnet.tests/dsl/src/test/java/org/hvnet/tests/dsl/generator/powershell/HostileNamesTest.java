package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan;
import org.hvnet.dsl.generator.powershell.PowerShellPlanner;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that would be code, paths or patterns if anything took them for that. */
@RequiresPowerShell
class HostileNamesTest {
  private static final List<String> NAMES =
      List.of(
          "'; Remove-Item x; '",
          "\u2019; Remove-Item x; \u2018",
          "\u201b\u201a\u201c\u201d\u201e",
          "$(throw)",
          "${env:PATH}",
          "`n`0",
          "\"@",
          "'@",
          "#>",
          "<#",
          "R&D",
          "two\nlines",
          "tab\tand bell\u0007",
          "..\\..",
          "../..",
          "C:\\x",
          "con",
          "*",
          "VM[12]",
          "VM1",
          "VM\u00ad1",
          "\u202eevil",
          "@{}",
          "%TEMP%",
          "-WhatIf",
          "Kind",
          "\uD83D\uDE00");

  @TempDir Path folder;

  @Test
  void reachTheHostAsTheyAreAndDoNothingElse() throws Exception {
    Network network =
        EveryKind.hosts(NAMES.stream().map(HostileNamesTest::host).toArray(Host[]::new));
    Path inner = folder.resolve("inner");
    Scripts scripts = new Scripts(network, inner);
    List<HostPlan> hosts = PowerShellPlanner.plan(network).hosts();

    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      Result result =
          scripts.run(
              hosts.get(i).fileName(),
              """
              Reset-HostDouble
              # The double's adapter gets the name from the data file, and nothing else is taken from there.
              $name = (Import-PowerShellDataFile -LiteralPath $data).ComputerName
              (Get-HostDouble).NetAdapters[0].Name = $name
              $null = & $set -Force
              $state = Get-HostDouble
              $name
              $state.Switches[0].Name
              $state.Machines[0].Name
              $state.Adapters[0].Name
              $state.Adapters[0].SwitchName
              $state.Calls -join ' '
              & $test -Force
              """);

      assertThat(result.messages()).as(name).isEmpty();
      assertThat(Lines.texts(result))
          .as(name)
          .containsExactly(
              name,
              name,
              name,
              name,
              name,
              "New-VMSwitch New-VM Remove-VMNetworkAdapter Set-VM Add-VMNetworkAdapter"
                  + " Set-VMNetworkAdapterVlan");
      assertThat(result.exitCode()).isZero();
    }
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(inner);
    }
  }

  @Test
  void areNotMixedUpWithEachOther() {
    Host both = host("VM1", "VM\u00ad1");
    Scripts scripts = new Scripts(EveryKind.hosts(both), folder);

    Result result =
        scripts.run(
            "VM1",
            """
            Reset-HostDouble -NetAdapter VM1
            $null = & $set -Force
            $null = & $set -Force
            (Get-HostDouble).Machines.Count
            """);

    assertThat(result.messages()).isEmpty();
    assertThat(result.output().get(0).getAsInt()).isEqualTo(2);
  }

  private static Host host(String name, String... more) {
    ElementId id = ElementId.of(name);
    List<VirtualMachine> machines = new ArrayList<>();
    machines.add(machine(id, name, name));
    for (String other : more) {
      machines.add(machine(id, name, other));
    }
    return new Host(
        id,
        name,
        List.of(
            new PhysicalNic(
                id.child("nic"),
                new NicIdentity.Alias(name),
                DataRate.GIGABIT,
                false,
                Optional.empty(),
                EveryKind.NIC)),
        List.of(),
        List.of(
            new VirtualSwitch(
                id.child("switch"),
                name,
                VirtualSwitch.Kind.EXTERNAL,
                Optional.of(id.child("nic")),
                List.of())),
        machines,
        List.of());
  }

  private static VirtualMachine machine(ElementId host, String on, String name) {
    ElementId id = ElementId.of(on, name);
    return new VirtualMachine(
        id,
        name,
        Optional.empty(),
        2,
        1L << 30,
        1,
        List.of(EveryKind.adapter(id, name, host.child("switch"), EveryKind.access(2), true)),
        List.of(),
        List.of());
  }
}
