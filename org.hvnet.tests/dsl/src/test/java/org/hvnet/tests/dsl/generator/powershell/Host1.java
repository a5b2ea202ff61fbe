package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hvnet.sim.network.Network;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.Specifications;

/** Host1 of the source scenario: its hardware, what it has to be, and its generated scripts. */
final class Host1 {
  private static final Network CONTOSO = Specifications.contoso();

  /** How the host finds the LUN of VM5. */
  static final String DISK1 = uniqueId(0);

  /** How the host finds the LUN of VM6. */
  static final String DISK2 = uniqueId(1);

  /** A host with the hardware of Host1, and disk 0 that Windows is on. */
  static final String EMPTY_HOST =
      """
      Reset-HostDouble
      Add-DoubleDisk -UniqueId 'SYSTEM' -Online -Partitions 4
      Add-DoubleDisk -UniqueId '%s'
      Add-DoubleDisk -UniqueId '%s' -Online
      """
          .formatted(DISK1, DISK2);

  /** What Host1 has to be. */
  static final List<String> SPECIFIED =
      List.of(
          "switch Switch A: External [PNIC1]",
          "switch Switch B: Private []",
          "machine VM1: Off 2 1073741824 1",
          "machine VM2: Off 2 1073741824 1",
          "machine VM3: Off 2 1073741824 1",
          "machine VM4: Off 2 1073741824 1",
          "machine VM5: Off 2 1073741824 1",
          "machine VM6: Off 2 1073741824 1",
          "adapter VM1/Network Adapter: synthetic on Switch A dynamic Access 2",
          "adapter VM2/Network Adapter: synthetic on Switch A dynamic Access 2",
          "adapter VM3/Network Adapter: synthetic on Switch A dynamic Access 3",
          "adapter VM4/Network Adapter: synthetic on Switch A dynamic Access 4",
          "adapter VM5/Network Adapter: synthetic on Switch B dynamic Untagged 0",
          "adapter VM6/Network Adapter: synthetic on Switch B dynamic Untagged 0",
          "address PNIC2: 10.0.10.11/24 Manual",
          "drive VM5: SCSI 1",
          "drive VM6: SCSI 2",
          "disk 0: SYSTEM online",
          "disk 1: " + DISK1 + " offline",
          "disk 2: " + DISK2 + " offline");

  /** A host on which everything is as specified. */
  static final String GOOD_HOST = EMPTY_HOST + "$null = & $set\n";

  /** Sets the host; writes what was changed, and the state. */
  static final String CHANGES = "& $set | Where-Object Changed\nGet-DoubleSummary\n";

  private final Scripts scripts;

  Host1(Path folder) {
    scripts = new Scripts(CONTOSO, folder);
  }

  Result run(String script) {
    return scripts.run("Host1", script);
  }

  /** The state after a script that meets no error. */
  List<String> state(String script) {
    Result result = run(script + "\nGet-DoubleSummary");
    assertThat(result.messages()).isEmpty();
    return Lines.texts(result);
  }

  private static String uniqueId(int lun) {
    return CONTOSO.storageArrays().getFirst().luns().get(lun).uniqueId().orElseThrow();
  }
}
