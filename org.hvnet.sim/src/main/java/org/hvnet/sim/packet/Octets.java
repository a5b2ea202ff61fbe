package org.hvnet.sim.packet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unsigned numbers in octets, highest octet first as in all internet protocols. */
final class Octets {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private Octets() {}

  static int u8(byte[] octets, int at) {
    return octets[at] & 0xFF;
  }

  static int u16(byte[] octets, int at) {
    return (short) SHORT.get(octets, at) & 0xFFFF;
  }

  static int i32(byte[] octets, int at) {
    return (int) INT.get(octets, at);
  }

  static long u48(byte[] octets, int at) {
    return (long) u16(octets, at) << 32 | i32(octets, at + 2) & 0xFFFF_FFFFL;
  }

  static void put8(byte[] octets, int at, int value) {
    octets[at] = (byte) value;
  }

  static void put16(byte[] octets, int at, int value) {
    SHORT.set(octets, at, (short) value);
  }

  static void put32(byte[] octets, int at, int value) {
    INT.set(octets, at, value);
  }

  static void put48(byte[] octets, int at, long value) {
    put16(octets, at, (int) (value >>> 32));
    put32(octets, at + 2, (int) value);
  }
}
