package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Adapter;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Disk;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Operation;
import org.hvnet.dsl.generator.powershell.PowerShellPlanner;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.tests.support.Contoso;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerShellPlannerTest {
  private final HostPlan plan = PowerShellPlanner.plan(EveryKind.network()).hosts().getFirst();

  @Test
  void putsSwitchesBeforeManagementAdaptersBeforeAddressesBeforeMachines() {
    assertThat(plan.operations())
        .extracting(operation -> operation.getClass().getSimpleName())
        .containsExactly(
            "Switch",
            "Switch",
            "Switch",
            "ManagementAdapter",
            "ManagementAdapter",
            "ManagementAdapter",
            "ManagementAddress",
            "ManagementAddress",
            "Machine");
  }

  @Test
  void findsTheUplinkAsTheSpecificationSays() {
    assertThat(plan.operations())
        .contains(
            new Operation.Switch(
                "Conv",
                VirtualSwitch.Kind.EXTERNAL,
                Optional.of(new NicIdentity.Permanent(EveryKind.NIC))),
            new Operation.Switch("Nat", VirtualSwitch.Kind.INTERNAL, Optional.empty()));
  }

  @Test
  void setsWrittenAddressesOnlyAndNoneOnAnUplink() {
    assertThat(plan.operations())
        .filteredOn(o -> o instanceof Operation.ManagementAddress)
        .containsExactly(
            new Operation.ManagementAddress("Mgmt", InterfaceAddress.of("10.0.10.11/24")),
            new Operation.ManagementAddress("Gw", InterfaceAddress.of("2001:db8::1/64")));
    assertThat(plan.operations()).noneMatch(o -> o instanceof Operation.NicAddress);
  }

  @Test
  void makesTheAdapterOfAnInternalSwitchTheFirstDeclaredOne() {
    assertThat(plan.operations())
        .contains(
            new Operation.ManagementAdapter("Gw", "Nat", Optional.of("Nat"), EveryKind.untagged()),
            new Operation.ManagementAdapter(
                "Mgmt", "Conv", Optional.empty(), EveryKind.access(10)));
  }

  @Test
  void setsWrittenMacAddressesOnly() {
    Operation.Machine machine = (Operation.Machine) plan.operations().getLast();

    assertThat(machine.adapters())
        .containsExactly(
            new Adapter("Lan", "Conv", false, Optional.of(EveryKind.STATIC), EveryKind.access(20)),
            new Adapter("Boot", "Nat", true, Optional.empty(), EveryKind.untagged()));
  }

  @Test
  void keepsADiskWithoutIdToReportIt() {
    Operation.Machine machine = (Operation.Machine) plan.operations().getLast();

    assertThat(machine.disks()).containsExactly(new Disk("San1.Disk1", Optional.empty()));
  }

  @Test
  void addressesThePhysicalManagementAdapter() {
    HostPlan host2 = PowerShellPlanner.plan(Contoso.network()).hosts().getLast();

    assertThat(host2.operations())
        .contains(
            new Operation.NicAddress(
                new NicIdentity.Alias("PNIC2"), InterfaceAddress.of("10.0.10.12/24")));
  }

  @ParameterizedTest
  @CsvSource({"HV1, HV1", "Hvnet, _Hvnet", "_HVNET, __HVNET", "README.md, _README.md"})
  void keepsFoldersOfHostsApartFromTheOthers(String host, String folder) {
    Host empty =
        new Host(ElementId.of(host), "PC", List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(PowerShellPlanner.plan(EveryKind.hosts(empty)).hosts())
        .containsExactly(new HostPlan(folder, "PC", List.of()));
  }
}
