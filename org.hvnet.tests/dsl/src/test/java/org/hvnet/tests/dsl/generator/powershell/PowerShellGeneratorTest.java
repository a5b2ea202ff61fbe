package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.powershell.PowerShellGenerator;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.tests.support.Contoso;
import org.junit.jupiter.api.Test;

class PowerShellGeneratorTest {
  private final Map<String, String> files =
      PowerShellGenerator.generate(Contoso.network()).stream()
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
                        MemoryStartupBytes = 2GB
                        ProcessorCount     = 2
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
                                UniqueId = '60060160A1B10002'
                            }
                        )
                    }
                )
            }
            """);
  }

  @Test
  void writesTheSameBytesEachTime() {
    assertThat(PowerShellGenerator.generate(Contoso.network()))
        .isEqualTo(PowerShellGenerator.generate(Contoso.network()));
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
}
