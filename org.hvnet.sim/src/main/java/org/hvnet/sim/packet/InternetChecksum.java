package org.hvnet.sim.packet;

/** The checksum of the internet protocols: one's complement of the one's complement sum (RFC 1071). */
final class InternetChecksum {
  private InternetChecksum() {}

  /** The sum of 16-bit words, not folded; an odd last octet counts as the high half of a word. */
  static long sum(byte[] octets, int from, int length) {
    long sum = 0;
    int end = from + (length & ~1);
    for (int at = from; at < end; at += 2) {
      sum += Octets.u16(octets, at);
    }
    return (length & 1) == 0 ? sum : sum + (Octets.u8(octets, end) << 8);
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
