package org.hvnet.tests.sim.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceAddressTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.2.11/24, 10.0.2.0/24, 24",
    "10.0.2.1/30, 10.0.2.0/30, 30",
    "10.0.2.11/32, 10.0.2.11/32, 32",
    "2001:db8::b/64, 2001:db8::/64, 64",
    "2001:db8::/128, 2001:db8::/128, 128",
  })
  void anAddressIsInItsPrefix(String text, String subnet, int length) {
    InterfaceAddress address = InterfaceAddress.of(text);

    assertThat(address).hasToString(text);
    assertThat(address.length()).isEqualTo(length);
    assertThat(address.host().isPrefixed()).isFalse();
    assertThat(address.subnet()).isEqualTo(Subnet.of(subnet));
  }

  /** RFC 3021 and RFC 6164. */
  @ParameterizedTest
  @CsvSource({
    "10.0.2.0/31, 10.0.2.1/31, 10.0.2.0/31",
    "255.255.255.254/31, 255.255.255.255/31, 255.255.255.254/31",
    "2001:db8::/127, 2001:db8::1/127, 2001:db8::/127",
  })
  void aPrefixOfTwoGivesBothToInterfaces(String one, String other, String subnet) {
    InterfaceAddress first = InterfaceAddress.of(one);
    InterfaceAddress second = InterfaceAddress.of(other);

    assertThat(first).hasToString(one);
    assertThat(first.subnet()).isEqualTo(Subnet.of(subnet)).isEqualTo(second.subnet());
    assertThat(first.onLink(second)).isTrue();
    assertThat(first.subnet().fromBottom(0)).isEqualTo(first);
    assertThat(first.subnet().fromTop(0)).isEqualTo(second);
  }

  /** RFC 1122, 3.3.1.1: each takes the other for on-link. */
  @ParameterizedTest
  @CsvSource({
    "10.0.2.11/24, 10.0.2.200/24, true",
    "10.0.2.11/24, 10.0.2.200/16, true",
    "10.0.2.11/24, 10.0.3.5/16, false",
    "10.0.2.11/24, 10.0.2.200/25, false",
    "10.0.2.11/0, 192.168.0.1/0, true",
    "10.0.2.11/32, 10.0.2.12/24, false",
    "2001:db8::b/64, 2001:db8::c/48, true",
    "2001:db8::b/64, 2001:db8:0:1::c/48, false",
    "10.0.2.11/0, 2001:db8::c/1, false",
  })
  void twoTalkWithoutRouterIfEachIsInThePrefixOfTheOther(String one, String other, boolean talk) {
    InterfaceAddress first = InterfaceAddress.of(one);
    InterfaceAddress second = InterfaceAddress.of(other);

    assertThat(first.onLink(second)).isEqualTo(talk);
    assertThat(second.onLink(first)).isEqualTo(talk);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.2.0/24",
        "10.0.2.4/30",
        "2001:db8::/64",
        "2001:db8::4/126",
        "10.0.2.11",
        "10.0.2.11/33",
        "10.0.2.*/24",
        "nowhere/24",
      })
  void whatIsNoAddressOfAnInterfaceIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> InterfaceAddress.of(text));
  }

  @Test
  void equalAddressesOfDifferentPrefixesDiffer() {
    assertThat(InterfaceAddress.of("10.0.2.11/24"))
        .isEqualTo(InterfaceAddress.of("10.0.2.11/24"))
        .isNotEqualTo(InterfaceAddress.of("10.0.2.11/25"));
  }
}
