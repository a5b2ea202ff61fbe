package org.hvnet.tests.dsl.generator.powershell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.powershell.PowerShellGenerator;
import org.hvnet.dsl.generator.powershell.PowerShellText;
import org.hvnet.sim.network.Network;
import org.hvnet.tests.support.PowerShellSession;

/** The generated scripts of a network in a folder, and the session that runs them. */
final class Scripts {
  private final Path folder;
  private final PowerShellSession session = PowerShellSession.get();

  Scripts(Network network, Path folder) {
    this.folder = folder;
    try {
      for (Artifact artifact : PowerShellGenerator.generate(network)) {
        Path file = folder.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        Files.write(file, artifact.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files with this ending. */
  List<Path> files(String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a script in which {@code $set} and {@code $test} are the scripts of the host with this
   * file name, and {@code $data} is its data file.
   */
  PowerShellSession.Result run(String host, String script) {
    return session.run(
        """
        $env:COMPUTERNAME = 'HOST1'
        # A module that is loaded may be from the folder of another test.
        Get-Module -Name Hvnet | Where-Object { -not $_.Path.StartsWith(%s) } | Remove-Module
        $set = %s
        $test = %s
        $data = %s
        %s
        """
            .formatted(
                PowerShellText.quote(folder.toString()),
                path(host, "Set-" + host + ".ps1"),
                path(host, "Test-" + host + ".ps1"),
                path(host, host + ".psd1"),
                script));
  }

  private String path(String host, String file) {
    return PowerShellText.quote(
        folder.resolve("powershell").resolve(host).resolve(file).toString());
  }
}
