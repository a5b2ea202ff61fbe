package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;

import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group addresses, and those that no bridge relays (IEEE 802.1Q, 8.6.3). */
class ReservedAddressTest {
  private final Tap tap =
      new Tap(
          new Simulation(
              new NetworkBuilder()
                  .physicalSwitch("S", access("1", 1), access("2", 1))
                  .server("A", "S.1", null)
                  .server("B", "S.2", null)
                  .host("H", h -> h.isolated("V").vm("X", "V", 0, null).vm("Y", "V", 0, null))
                  .topology(),
              DeviceSettings.DEFAULT));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 0xE, 0xF})
  void aPhysicalSwitchRelaysNoneOfTheReservedSixteenAndDoesNotLearnFromThem(int last) {
    tap.send("A", Tag.NONE, tap.mac("A"), 0x0180_C200_0000L + last);
    assertThat(tap.outputs()).isEmpty();
    assertThat(tap.drops()).containsExactly("S.1 BridgeReserved");

    tap.send("B", Tag.NONE, tap.mac("B"), tap.mac("A"));
    assertThat(tap.outputs()).as("flooded, for A is unknown").containsExactly("S.1:u");
  }

  @Test
  void aVirtualSwitchDropsThemToo() {
    tap.send("X.Nic", Tag.NONE, tap.mac("X.Nic"), 0x0180_C200_0000L);

    assertThat(tap.outputs()).isEmpty();
    assertThat(tap.drops()).containsExactly("X.Nic BridgeReserved");
  }

  @Test
  void theNextAddressIsAGroupLikeAnyOther() {
    tap.send("A", Tag.NONE, tap.mac("A"), 0x0180_C200_0010L);

    assertThat(tap.outputs()).containsExactly("S.2:u");
  }

  @Test
  void multicastFloodsInTheVlan() {
    tap.send("A", Tag.NONE, tap.mac("A"), 0x0100_5E00_00FBL);

    assertThat(tap.outputs()).containsExactly("S.2:u");
  }
}
