package org.hvnet.sim.packet;

/**
 * The checksum of the internet protocols: one's complement of the one's complement sum (RFC 1071).
 */
final class InternetChecksum {
  private InternetChecksum() {}

  /**
   * The sum of 16-bit words, not folded; an odd last octet counts as the high half of a word. Two
   * words are added at a time, which the folding makes up for (RFC 1071, 2 C).
   */
  static long sum(byte[] octets, int from, int length) {
    long sum = 0;
    int end = from + length;
    int at = from;
    for (; at + 4 <= end; at += 4) {
      sum += Octets.i32(octets, at) & 0xFFFF_FFFFL;
    }
    if (at + 2 <= end) {
      sum += Octets.u16(octets, at);
      at += 2;
    }
    return at < end ? sum + (Octets.u8(octets, at) << 8) : sum;
  }

  /** The sum of the pseudo header of TCP and UDP (RFC 9293, 3.1). */
  static long pseudoHeader(byte[] frame, int protocol, int length) {
    return sum(frame, EthernetHeader.LENGTH + 12, 8) + protocol + length;
  }

  /** Folds a sum into the checksum. */
  static int of(long sum) {
    long folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xFFFF) + (folded >>> 16);
    }
    return (int) ~folded & 0xFFFF;
  }
}
