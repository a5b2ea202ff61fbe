package org.hvnet.dsl.generator.powershell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.hvnet.dsl.generator.Artifact;

/** The PowerShell module that the scripts of all hosts share. It is the same for every network. */
final class PowerShellModule {
  private static final List<String> FILES =
      List.of(
          "Hvnet.psd1",
          "Hvnet.psm1",
          "Hvnet.Format.ps1xml",
          "Host.ps1",
          "IPAddress.ps1",
          "ManagementAdapter.ps1",
          "Name.ps1",
          "NetAdapter.ps1",
          "PassThroughDisk.ps1",
          "Result.ps1",
          "VirtualMachine.ps1",
          "VirtualSwitch.ps1",
          "Vlan.ps1",
          "VMNetworkAdapter.ps1");

  private PowerShellModule() {}

  static List<Artifact> artifacts(String folder) {
    return FILES.stream().map(file -> new Artifact(folder + "/" + file, read(file))).toList();
  }

  private static byte[] read(String file) {
    try (InputStream content = PowerShellModule.class.getResourceAsStream("Hvnet/" + file)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
