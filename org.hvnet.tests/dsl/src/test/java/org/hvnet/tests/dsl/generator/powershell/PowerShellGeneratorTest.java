package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.powershell.PowerShellGenerator;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.tests.support.PowerShellSession;
import org.hvnet.tests.support.RequiresPowerShell;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerShellGeneratorTest {
  private final Map<String, String> files =
      PowerShellGenerator.generate(Specifications.contoso()).stream()
          .collect(Collectors.toMap(Artifact::path, Artifact::text));

  @Test
  void writesAFolderForEachHostAndTheModule() {
    assertThat(files.keySet())
        .contains(
            "powershell/README.md",
            "powershell/Host1/Host1.psd1",
            "powershell/Host1/Set-Host1.ps1",
            "powershell/Host1/Test-Host1.ps1",
            "powershell/Host2/Host2.psd1",
            "powershell/Host2/Set-Host2.ps1",
            "powershell/Host2/Test-Host2.ps1",
            "powershell/Hvnet/Hvnet.psd1",
            "powershell/Hvnet/Hvnet.psm1");
  }

  @Test
  void writesTheConfigurationAsData() {
    assertThat(files.get("powershell/Host1/Host1.psd1"))
        .startsWith(
            """
            # What is specified for this host. The operations are applied from top to bottom.
            @{
                Network      = 'Contoso'
                ComputerName = 'Host1'
                Operations   = @(
                    @{
                        Kind           = 'VirtualSwitch'
                        Name           = 'Switch A'
                        SwitchType     = 'External'
                        NetAdapterName = 'PNIC1'
                    }
            """)
        .endsWith(
            """
                    @{
                        Kind               = 'VirtualMachine'
                        Name               = 'VM6'
                        Generation         = 2
                        MemoryStartupBytes = 1GB
                        ProcessorCount     = 1
                        NetworkAdapters    = @(
                            @{
                                Name       = 'Network Adapter'
                                SwitchName = 'Switch B'
                                IsLegacy   = $false
                                VlanMode   = 'Untagged'
                            }
                        )
                        PassThroughDisks   = @(
                            @{
                                Lun      = 'San1.Disk2'
                                UniqueId = '600A0B800026EC3E00000A1D4B1F2D02'
                            }
                        )
                    }
                )
            }
            """);
  }

  @Test
  void writesTheSameBytesEachTime() {
    assertThat(PowerShellGenerator.generate(Specifications.contoso()))
        .isEqualTo(PowerShellGenerator.generate(Specifications.contoso()));
  }

  @Test
  void marksTheEncodingOnlyWhereWindowsPowerShellNeedsIt() {
    Host host =
        new Host(
            ElementId.of("Zürich"), "Bern", List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(files.values()).noneMatch(text -> text.startsWith("\ufeff"));
    assertThat(PowerShellGenerator.generate(EveryKind.hosts(host)))
        .filteredOn(artifact -> artifact.text().startsWith("\ufeff"))
        .extracting(Artifact::path)
        .containsExactly("powershell/Zürich/Set-Zürich.ps1", "powershell/Zürich/Test-Zürich.ps1");
  }

  @Test
  void saysInTheReadmeHowToRunTheScripts() {
    assertThat(files.get("powershell/README.md"))
        .contains("& './Host1/Set-Host1.ps1' -WhatIf")
        .contains("| Storage | Get-Disk | Set-Disk |");
  }

  @Test
  @RequiresPowerShell
  void readsALongerConfigurationThanImportPowerShellDataFileDoes(@TempDir Path folder) {
    ElementId host = ElementId.of("Host1");
    List<VirtualMachine> machines =
        IntStream.rangeClosed(1, 300).mapToObj(i -> machine(host, "VM" + i)).toList();
    Network network =
        EveryKind.hosts(
            new Host(
                host,
                "Host1",
                List.of(),
                List.of(),
                List.of(
                    new VirtualSwitch(
                        host.child("S"),
                        "S",
                        VirtualSwitch.Kind.PRIVATE,
                        Optional.empty(),
                        List.of())),
                machines,
                List.of()));

    PowerShellSession.Result result =
        new Scripts(network, folder)
            .run(
                "Host1",
                """
                Reset-HostDouble
                @(& $test).Count
                """);

    assertThat(result.messages()).isEmpty();
    assertThat(result.output()).map(JsonElement::getAsInt).containsExactly(1 + 3 * 300);
  }

  private static VirtualMachine machine(ElementId host, String name) {
    ElementId id = ElementId.of(name);
    return new VirtualMachine(
        id,
        name,
        Optional.empty(),
        2,
        1L << 30,
        1,
        List.of(EveryKind.adapter(id, "A", host.child("S"), EveryKind.access(5), true)),
        List.of(),
        List.of());
  }
}
