package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.BitSet;
import org.hvnet.sim.host.Outcome;

/** Counts the conversations of one pair, which are opened at equal intervals. */
final class Outages {
  private final Pair pair;
  private final long first;
  private final long interval;
  private final BitSet lost = new BitSet();
  private int sent;
  private long answered;
  private long refused;

  /**
   * Nothing counted yet.
   *
   * @param first when the first conversation is opened, in nanoseconds
   * @param interval nanoseconds between two of them
   */
  Outages(Pair pair, long first, long interval) {
    this.pair = pair;
    this.first = first;
    this.interval = interval;
  }

  /** Counts a conversation that is opened and returns its number among those of the pair. */
  int open() {
    return sent++;
  }

  void ended(int number, Outcome outcome) {
    switch (outcome) {
      case ANSWERED -> answered++;
      case REFUSED -> refused++;
      default -> lost.set(number);
    }
  }

  PairStatistics statistics(long end) {
    return new PairStatistics(
        pair.from().id(),
        pair.to().id(),
        sent,
        answered,
        refused,
        lost.cardinality(),
        Duration.ofNanos(longest(end)));
  }

  private long longest(long end) {
    long longest = 0;
    for (int from = lost.nextSetBit(0); from >= 0; ) {
      int to = lost.nextClearBit(from);
      long until = to < sent ? first + to * interval : end;
      longest = Math.max(longest, until - (first + from * interval));
      from = lost.nextSetBit(to);
    }
    return longest;
  }
}
