package org.hvnet.dsl.generator.powershell;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan;
import org.hvnet.sim.network.Network;

/**
 * Writes the PowerShell of a network: one folder for each host with a script that sets, a script
 * that tests and the configuration as data, and the module that they share. Stateless.
 */
public final class PowerShellGenerator {
  private static final String FOLDER = "powershell";

  /** Windows PowerShell 5.1 takes a file without it for the legacy code page (rule HV277). */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private PowerShellGenerator() {}

  /** The files, all of them below {@code powershell/}. */
  public static List<Artifact> generate(Network network) {
    PowerShellPlan plan = PowerShellPlanner.plan(network);
    List<Artifact> artifacts = new ArrayList<>();
    for (HostPlan host : plan.hosts()) {
      String file = host.fileName();
      String folder = FOLDER + "/" + file;
      artifacts.add(
          powerShell(
              folder + "/" + file + ".psd1",
              new ConfigurationTemplate().generate(plan.network(), host)));
      artifacts.add(
          powerShell(folder + "/Set-" + file + ".ps1", new SetScriptTemplate().generate(file)));
      artifacts.add(
          powerShell(folder + "/Test-" + file + ".ps1", new TestScriptTemplate().generate(file)));
    }
    artifacts.addAll(PowerShellModule.artifacts(FOLDER + "/Hvnet"));
    artifacts.add(
        Artifact.text(FOLDER + "/README.md", new ReadmeTemplate().generate(plan.hosts())));
    return artifacts;
  }

  private static Artifact powerShell(String path, String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return Artifact.text(path, ascii ? text : BYTE_ORDER_MARK + text);
  }
}
