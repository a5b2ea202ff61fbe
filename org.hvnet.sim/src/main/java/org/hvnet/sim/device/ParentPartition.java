package org.hvnet.sim.device;

import org.hvnet.sim.network.ElementId;

/**
 * The processor of a host's parent partition as far as it moves frames of machines. One frame after
 * the other, in order of arrival; so one machine with an emulated adapter slows the others.
 */
final class ParentPartition {

  /** Earlier than any time of a run, yet far enough from the least number to be subtracted from. */
  private static final long LONG_AGO = Long.MIN_VALUE / 2;

  private final ElementId host;
  private long busyUntil = LONG_AGO;
  private long spent;

  ParentPartition(ElementId host) {
    this.host = host;
  }

  /** Does work of this many nanoseconds as soon as it can, and says when it is done. */
  long work(long now, long nanos) {
    busyUntil = Math.max(now, busyUntil) + nanos;
    spent += nanos;
    return busyUntil;
  }

  /** How long work that comes now would wait. */
  long backlog(long now) {
    return Math.max(0, busyUntil - now);
  }

  ElementId host() {
    return host;
  }

  long spent() {
    return spent;
  }

  void reset() {
    spent = 0;
  }
}
