package org.hvnet.tests.sim.ethernet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hvnet.sim.ethernet.VlanId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VlanIdTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4094})
  void acceptsEveryIdThatNamesAVlan(int value) {
    assertThat(new VlanId(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4095, 4096})
  void refusesPriorityTagAndReservedValues(int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VlanId(value))
        .withMessageContaining("" + value);
  }
}
