package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.PortSpec;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;

/** VLANs over several switches: what passes, what leaks, what gets lost. */
class VlanPathTest {
  private static Tap tap(NetworkBuilder network) {
    return new Tap(new Simulation(network.topology(), DeviceSettings.DEFAULT));
  }

  private static NetworkBuilder twoSwitches(PortSpec left, PortSpec right) {
    return new NetworkBuilder()
        .physicalSwitch("L", left, access("10", 10), access("20", 20), access("30", 30))
        .physicalSwitch("R", right, access("10", 10), access("20", 20), access("30", 30))
        .link("L.t", "R.t")
        .server("L10", "L.10", null)
        .server("L30", "L.30", null)
        .server("R10", "R.10", null)
        .server("R20", "R.20", null)
        .server("R30", "R.30", null);
  }

  @Test
  void aTrunkWithANativeVlanCarriesBothTheNativeAndTheTaggedVlans() {
    Tap tap = tap(twoSwitches(trunk("t", "30", 10), trunk("t", "30", 10)));

    assertThat(tap.broadcast("L10").outputs()).containsExactly("L.t:u", "R.10:u");
    assertThat(tap.broadcast("L30").outputs()).containsExactly("L.t:t30/0", "R.30:u");
  }

  @Test
  void unequalNativeVlansLeakFromOneVlanIntoTheOther() {
    Tap tap = tap(twoSwitches(trunk("t", "30", 10), trunk("t", "30", 20)));

    assertThat(tap.broadcast("L10").deliveries()).containsExactly("R20");
  }

  @Test
  void aVlanThatTheTrunkDoesNotCarryIsASilentBlackHole() {
    Tap tap = tap(twoSwitches(trunk("t", "30"), trunk("t", "30")));

    assertThat(tap.broadcast("L10").deliveries()).isEmpty();
    assertThat(tap.broadcast("L30").deliveries()).containsExactly("R30");
  }

  @Test
  void aTagThatOnlyOneSideOfATrunkAllowsIsDroppedAtTheOther() {
    Tap tap = tap(twoSwitches(trunk("t", "30"), trunk("t", "20")));

    assertThat(tap.broadcast("L30").drops()).containsExactly("R.t FilteredVLAN");
  }

  @Test
  void thePriorityOfATagSurvivesUntilTheTagIsTakenOff() {
    Tap tap =
        tap(
            new NetworkBuilder()
                .physicalSwitch("S", trunk("1", "10"), trunk("2", "10"), access("3", 10))
                .server("A", "S.1", null)
                .server("B", "S.2", null)
                .server("C", "S.3", null));
    tap.send("A", Tag.of(10, 6), tap.mac("A"), MacAddress.BROADCAST.value());

    assertThat(tap.outputs()).containsExactly("S.2:t10/6", "S.3:u");
  }

  @Test
  void oneVlanNumberOnTwoPrivateSwitchesIsTwoNetworks() {
    Tap tap =
        tap(
            new NetworkBuilder()
                .host("H1", h -> h.isolated("P").vm("A", "P", 5, null).vm("B", "P", 5, null))
                .host("H2", h -> h.isolated("P").vm("C", "P", 5, null)));

    assertThat(tap.broadcast("A.Nic").deliveries()).containsExactly("B.Nic");
  }

  @Test
  void anOutsideRelaysWithinAVlanToItsOtherCablesAndItsDevices() {
    Tap tap =
        tap(
            new NetworkBuilder()
                .physicalSwitch("S", access("1", 5), trunk("9", "5,6"))
                .physicalSwitch("T", access("1", 5), access("2", 6), trunk("9", "5,6"))
                .server("A", "S.1", null)
                .server("B", "T.1", null)
                .server("C", "T.2", null)
                .outside("Net")
                .link("Net", "S.9")
                .link("Net", "T.9"));

    assertThat(tap.broadcast("A").deliveries()).containsExactly("B", "Net");
    assertThat(tap.send("A", "B").deliveries()).as("it learns nothing").containsExactly("B", "Net");
  }

  @Test
  void whateverIsPluggedIntoAFreeAccessPortHearsItsVlan() {
    Tap tap =
        tap(
            new NetworkBuilder()
                .physicalSwitch("S", access("1", 5), access("2", 5), access("3", 6))
                .server("A", "S.1", null));

    assertThat(tap.broadcast("A").deliveries()).containsExactly("S.2");
  }
}
