package org.hvnet.sim.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.rule.Attachments.Attachment;
import org.hvnet.sim.rule.Claims.Claim;

/**
 * HV260: what sentences with a rate make leave a host or server fits through its cables, and an
 * adapter may send what a sentence wants of it. Of the way beyond nothing is said here.
 */
final class CapacityRule implements Rule {
  /** The rates that leave by one way, all sentences together. */
  private static final class Load {
    private double bits;
    private Requirement last;
  }

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Attachments attachments = new Attachments(network);
    Map<Attachment, Load> loads = new LinkedHashMap<>();
    for (Claim claim : network.claims().of(Claims.Kind.DEMANDED)) {
      claim
          .requirement()
          .qualifiers()
          .rate()
          .ifPresent(r -> add(claim, r, attachments, loads, network));
      claim.requirement().qualifiers().rate().ifPresent(r -> adapters(claim, r, network, found));
    }
    loads.forEach(
        (attachment, load) -> {
          long capacity = attachments.capacity(attachment);
          if (capacity > 0 && load.bits > capacity) {
            found.accept(over(attachment, load, capacity));
          }
        });
  }

  private static Finding over(Attachment attachment, Load load, long capacity) {
    return Finding.of(
            RuleCode.HV260,
            load.last.id(),
            "Sentences want "
                + new DataRate(Math.round(load.bits / 1_000_000) * 1_000_000)
                + " to leave by "
                + attachment.owner()
                + "; its cables carry "
                + new DataRate(capacity)
                + ".")
        .relatedTo(attachment.owner());
  }

  /** Each of the first sends so much, spread evenly over the second but itself. */
  private static void add(
      Claim claim,
      DataRate rate,
      Attachments attachments,
      Map<Attachment, Load> loads,
      NetworkView network) {
    BitSet targets = claim.to().members();
    Map<ElementId, Integer> onHost = new HashMap<>();
    endpoints(targets, network)
        .forEach(e -> onHost.merge(e.host().orElse(e.id()), 1, Integer::sum));
    for (Endpoint from : endpoints(claim.from().members(), network)) {
      Set<Attachment> ways = attachments.of(from);
      int self = targets.get(from.index()) ? 1 : 0;
      int all = targets.cardinality() - self;
      int near = onHost.getOrDefault(from.host().orElse(from.id()), 0) - self;
      if (ways.size() == 1 && all > 0 && !claim.from().parts().containsKey(from.index())) {
        if (all == near) {
          continue;
        }
        Load load = loads.computeIfAbsent(ways.iterator().next(), w -> new Load());
        load.bits += (double) rate.bitsPerSecond() * (all - near) / all;
        load.last = claim.requirement();
      }
    }
  }

  private static Iterable<Endpoint> endpoints(BitSet numbers, NetworkView network) {
    IntStream stream = numbers.stream();
    return stream.mapToObj(network.verification().topology().endpoints()::get).toList();
  }

  /** A sentence about one machine's only adapter may not want more than that may send. */
  private static void adapters(
      Claim claim, DataRate rate, NetworkView network, Consumer<Finding> found) {
    for (Endpoint from : endpoints(claim.from().members(), network)) {
      network
          .machines()
          .machine(from.id())
          .filter(m -> m.machine().adapters().size() == 1)
          .map(m -> m.machine().adapters().getFirst())
          .filter(
              a ->
                  a.features()
                      .bandwidth()
                      .maximum()
                      .filter(m -> m.bitsPerSecond() < rate.bitsPerSecond())
                      .isPresent())
          .ifPresent(
              a ->
                  found.accept(
                      Finding.of(
                              RuleCode.HV260,
                              claim.requirement().id(),
                              from.id()
                                  + " is to send "
                                  + rate
                                  + " and may send "
                                  + a.features().bandwidth().maximum().orElseThrow()
                                  + " at most.")
                          .relatedTo(a.id(), Aspect.MAXIMUM)));
    }
  }
}
