package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;

/** What a Hyper-V virtual switch does with a frame, by kind of switch and of destination. */
class HyperVSwitchTest {
  private static final long STRANGER = 0x0200_0000_0099L;
  private static final long BROADCAST = MacAddress.BROADCAST.value();

  private final Simulation simulation =
      new Simulation(
          new NetworkBuilder()
              .physicalSwitch("S", trunk("1", "1-99", 99), trunk("2", "1-99", 99))
              .server("Lan", "S.2", null)
              .host(
                  "H",
                  h ->
                      h.nic("Up", "S.1", null)
                          .external("Ext", "Up")
                          .internal("Int")
                          .isolated("Prv")
                          .isolated("Lone")
                          .vnic("Mgmt", "Ext", 7, null)
                          .vnic("Host", "Int", 0, null)
                          .vm("A", "Ext", 0, null)
                          .vm("B", "Ext", 0, null)
                          .vm("C", "Ext", 7, null)
                          .vm("D", "Ext", 8, null)
                          .vm("I", "Int", 0, null)
                          .vm("P", "Prv", 5, null)
                          .vm("Q", "Prv", 5, null)
                          .vm("R", "Prv", 6, null)
                          .vm("L", "Lone", 0, null))
              .topology(),
          DeviceSettings.DEFAULT);
  private final Tap tap = new Tap(simulation);

  @Test
  void aMachineReachesAnotherOneDirectlyFromTheFirstFrameOn() {
    tap.send("A.Nic", "B.Nic");

    assertThat(tap.outputs()).containsExactly("B.Nic:u");
    assertThat(tap.deliveries()).containsExactly("B.Nic");
  }

  @Test
  void anUnknownAddressGoesToTheUplinkOnly() {
    tap.send("A.Nic", Tag.NONE, tap.mac("A.Nic"), STRANGER);

    assertThat(tap.outputs()).containsExactly("H.Up:u", "S.2:u");
  }

  @Test
  void anUnknownAddressFromTheUplinkIsDropped() {
    tap.send("Lan", Tag.NONE, tap.mac("Lan"), STRANGER);

    assertThat(tap.outputs()).containsExactly("S.1:u");
    assertThat(tap.drops()).containsExactly("H.Up InvalidDestMac");
  }

  @Test
  void anUnknownAddressOnASwitchWithoutUplinkIsDropped() {
    assertThat(tap.send("I.Nic", Tag.NONE, tap.mac("I.Nic"), STRANGER).drops())
        .containsExactly("I.Nic InvalidDestMac");
    assertThat(tap.send("P.Nic", Tag.NONE, tap.mac("P.Nic"), STRANGER).drops())
        .containsExactly("P.Nic InvalidDestMac");
  }

  @Test
  void aBroadcastGoesToAllAdaptersAndTheUplinkOfTheVlan() {
    tap.broadcast("A.Nic");
    assertThat(tap.outputs()).containsExactly("B.Nic:u", "H.Up:u", "S.2:u");

    tap.broadcast("C.Nic");
    assertThat(tap.outputs()).containsExactly("H.Ext.Mgmt:u", "H.Up:t7/0", "S.2:t7/0");
  }

  @Test
  void aFrameFromTheUplinkNeverGoesBackToIt() {
    tap.send("Lan", Tag.of(7, 0), tap.mac("Lan"), BROADCAST);

    assertThat(tap.outputs()).containsExactly("C.Nic:u", "H.Ext.Mgmt:u", "S.1:t7/0");
  }

  @Test
  void aFrameForAMachineThatIsOffIsDropped() {
    simulation.fail(id("B"));

    assertThat(tap.send("A.Nic", "B.Nic").drops()).containsExactly("B.Nic Disconnected");
  }

  @Test
  void aBroadcastThatNobodyCanHearIsDropped() {
    assertThat(tap.broadcast("L.Nic").drops()).containsExactly("L.Nic NoDestination");
  }

  @Test
  void aFrameWithAForeignSourceAddressIsDroppedAndTeachesNothing() {
    tap.send("A.Nic", Tag.NONE, tap.mac("B.Nic"), BROADCAST);
    assertThat(tap.outputs()).isEmpty();
    assertThat(tap.drops()).containsExactly("A.Nic MacSpoofing");

    assertThat(tap.send("A.Nic", "B.Nic").deliveries()).containsExactly("B.Nic");
  }

  @Test
  void theHostIsHeldToItsAddressToo() {
    tap.send("H.Int.Host", Tag.NONE, STRANGER, BROADCAST);

    assertThat(tap.drops()).containsExactly("H.Int.Host MacSpoofing");
  }

  @Test
  void theUplinkMayBringAnySource() {
    tap.send("Lan", Tag.NONE, STRANGER, BROADCAST);

    assertThat(tap.deliveries()).containsExactly("A.Nic", "B.Nic");
  }

  @Test
  void machinesOfDifferentVlansNeverMeetInsideTheSwitch() {
    assertThat(tap.send("C.Nic", "D.Nic").drops()).containsExactly("D.Nic FilteredVLAN");
    assertThat(tap.send("P.Nic", "R.Nic").drops()).containsExactly("R.Nic FilteredVLAN");
    assertThat(tap.broadcast("P.Nic").deliveries()).containsExactly("Q.Nic");
  }

  @Test
  void aTaggedFrameOfAnAccessMachineIsDropped() {
    tap.send("C.Nic", Tag.of(7, 0), tap.mac("C.Nic"), BROADCAST);

    assertThat(tap.drops()).containsExactly("C.Nic InvalidVlanFormat");
  }

  @Test
  void theUplinkCarriesUntaggedMachinesUntaggedSoThatTheNativeVlanDecides() {
    tap.send("Lan", Tag.NONE, tap.mac("Lan"), BROADCAST);
    assertThat(tap.deliveries()).containsExactly("A.Nic", "B.Nic");

    tap.send("Lan", Tag.of(8, 5), tap.mac("Lan"), BROADCAST);
    assertThat(tap.deliveries()).containsExactly("D.Nic");
  }

  @Test
  void anInternalSwitchJoinsMachinesAndHostAndNothingElse() {
    assertThat(tap.broadcast("I.Nic").deliveries()).containsExactly("H.Int.Host");
    assertThat(tap.broadcast("H.Int.Host").deliveries()).containsExactly("I.Nic");
  }
}
