package org.hvnet.sim.verify;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;

/**
 * Decides demands on all pairs of two groups, each in the network as it is wired; where something
 * that is not decided yet may change the answer, the pair is left open.
 */
final class PairProver {
  private final Conversations conversations;
  private final Forwarders forwarders;
  private final Pairs pairs;

  PairProver(Conversations conversations, Forwarders forwarders, StationKinds kinds) {
    this.conversations = conversations;
    this.forwarders = forwarders;
    this.pairs = new Pairs(kinds::of);
  }

  Forwarders forwarders() {
    return forwarders;
  }

  /** Pairs that stand for all. */
  Pairs pairs() {
    return pairs;
  }

  /** Each of the first reaches each of the second. */
  void reach(List<Member> from, List<Member> to, Ruling ruling) {
    pairs.of(from, to).forEach(pair -> reach(pair, ruling));
  }

  /** Each reaches each of which the filter says so. */
  void reach(
      List<Member> members,
      Function<Member, Object> distinction,
      Predicate<Pair> concerned,
      Ruling ruling) {
    pairs.of(members, members, distinction).stream()
        .filter(concerned)
        .forEach(pair -> reach(pair, ruling));
  }

  private void reach(Pair pair, Ruling ruling) {
    Cancellation.check();
    if (!conversations.reaches(pair)) {
      forwarders
          .mayTalk(pair)
          .ifPresentOrElse(ruling::leaveOpen, () -> ruling.refute(conversations.blocked(pair)));
    } else if (!conversations.reachesUnfiltered(pair, forwarders::isFiltered)) {
      forwarders.filtering(pair).ifPresent(ruling::leaveOpen);
    }
  }

  /**
   * No frame of the first is delivered to the second. Access rules stop packets, not frames: they
   * matter only where a service is named.
   */
  void apart(List<Member> from, List<Member> to, List<Service> services, Ruling ruling) {
    for (Pair pair : pairs.of(from, to)) {
      boolean filtered = !services.isEmpty() && forwarders.filtering(pair).isPresent();
      if (filtered && conversations.delivers(pair)) {
        ruling.leaveOpen(forwarders.filtering(pair).orElseThrow());
      } else {
        apart(pair, ruling);
      }
    }
  }

  /** The same among members, for the pairs of which the filter says so. */
  void apart(
      List<Member> members,
      Function<Member, Object> distinction,
      Predicate<Pair> concerned,
      Ruling ruling) {
    pairs.of(members, members, distinction).stream()
        .filter(concerned)
        .forEach(pair -> apart(pair, ruling));
  }

  private void apart(Pair pair, Ruling ruling) {
    Cancellation.check();
    if (conversations.delivers(pair)) {
      ruling.refute(conversations.leak(pair));
    } else {
      forwarders.mayLeak(pair.from(), pair.to()).ifPresent(ruling::leaveOpen);
    }
  }

  /** Leaves open what forwarders may hand on from the first to the second. */
  void openLeaks(List<Member> from, List<Member> to, Ruling ruling) {
    pairs
        .of(from, to)
        .forEach(pair -> forwarders.mayLeak(pair.from(), pair.to()).ifPresent(ruling::leaveOpen));
  }
}
