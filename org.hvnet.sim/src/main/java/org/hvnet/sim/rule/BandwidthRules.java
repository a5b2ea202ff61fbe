package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hvnet.sim.network.Bandwidth;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.VirtualSwitch.MinimumBandwidth;

/** Rules about the bandwidth that a virtual switch guarantees to adapters. */
final class BandwidthRules {
  private static final long LEAST = 100_000_000L;

  /** A claim of an adapter on its switch. */
  private record Share(ElementId id, Bandwidth bandwidth) {}

  /**
   * HV150: weights or rates, as the switch was made. HV151: shares of a hundred. HV152: no more
   * than the NICs carry. HV153: the least is not above the most.
   */
  static final Rule ALL =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(
              (on, network, found) -> {
                List<Share> shares = shares(on, network);
                kinds(on, shares, found);
                sum(on, shares, found);
                guarantees(on, shares, network, found);
                bounds(shares, found);
              });

  private BandwidthRules() {}

  private static List<Share> shares(HostSwitch on, NetworkView network) {
    List<Share> shares = new ArrayList<>();
    for (ManagementAdapter adapter : on.vswitch().managementAdapters()) {
      add(adapter.id(), adapter.settings().bandwidth(), shares);
    }
    for (MachineAdapter adapter : network.machines().adaptersOn(on.id())) {
      add(adapter.id(), adapter.adapter().features().bandwidth(), shares);
    }
    return shares;
  }

  private static void add(ElementId id, Bandwidth bandwidth, List<Share> to) {
    if (!bandwidth.equals(Bandwidth.NONE)) {
      to.add(new Share(id, bandwidth));
    }
  }

  private static void kinds(HostSwitch on, List<Share> shares, Consumer<Finding> found) {
    MinimumBandwidth mode = on.vswitch().settings().minimumBandwidth();
    for (Share share : shares) {
      if (share.bandwidth().weight().isPresent() && mode != MinimumBandwidth.WEIGHT) {
        found.accept(mismatch(on, share, Aspect.WEIGHT, "a weight", mode == MinimumBandwidth.NONE));
      }
      if (share.bandwidth().minimum().isPresent() && mode != MinimumBandwidth.ABSOLUTE) {
        found.accept(
            mismatch(on, share, Aspect.MINIMUM, "a minimum rate", mode == MinimumBandwidth.NONE));
      }
    }
  }

  private static Finding mismatch(
      HostSwitch on, Share share, Aspect aspect, String kind, boolean none) {
    String guarantees =
        none
            ? " guarantees no bandwidth, since it offers SR-IOV."
            : aspect == Aspect.WEIGHT
                ? " is made for minimum rates: it does not say 'weights'."
                : " is made for weights.";
    return Finding.of(
            RuleCode.HV150,
            share.id(),
            aspect,
            share.id() + " asks for " + kind + ", and " + on.id() + guarantees)
        .relatedTo(on.id(), none ? Aspect.SRIOV : Aspect.WEIGHTS);
  }

  private static void sum(HostSwitch on, List<Share> shares, Consumer<Finding> found) {
    int rest = on.vswitch().settings().defaultWeight().orElse(0);
    int sum = rest + shares.stream().mapToInt(s -> s.bandwidth().weight().orElse(0)).sum();
    if (sum > 100 && on.vswitch().settings().minimumBandwidth() == MinimumBandwidth.WEIGHT) {
      found.accept(
          Finding.of(
                  RuleCode.HV151,
                  on.id(),
                  Aspect.WEIGHTS,
                  "Weights of "
                      + on.id()
                      + " sum to "
                      + sum
                      + (rest > 0 ? ", with " + rest + " for the default flow" : "")
                      + ": a weight of 10 is not ten percent there.")
              .withSeverity(Severity.WARNING));
    }
  }

  private static void guarantees(
      HostSwitch on, List<Share> shares, NetworkView network, Consumer<Finding> found) {
    if (on.vswitch().settings().minimumBandwidth() != MinimumBandwidth.ABSOLUTE) {
      return;
    }
    long sum = 0;
    for (Share share : shares) {
      long minimum = share.bandwidth().minimum().map(DataRate::bitsPerSecond).orElse(0L);
      sum += minimum;
      if (minimum > 0 && minimum < LEAST) {
        found.accept(
            Finding.of(
                    RuleCode.HV152,
                    share.id(),
                    Aspect.MINIMUM,
                    share.id()
                        + " is guaranteed "
                        + share.bandwidth().minimum().get()
                        + "; below 100 Mbit/s the share is not kept well.")
                .withSeverity(Severity.INFO));
      }
    }
    long capacity = capacity(on, network);
    if (capacity > 0 && sum > capacity / 10 * 9) {
      Finding finding =
          Finding.of(
              RuleCode.HV152,
              on.id(),
              Aspect.SWITCH_KIND,
              "Minimum rates on "
                  + on.id()
                  + " sum to "
                  + new DataRate(sum)
                  + "; its NICs carry "
                  + new DataRate(capacity)
                  + (sum > capacity ? "." : ", of which a tenth is for the default flow."));
      found.accept(sum > capacity ? finding : finding.withSeverity(Severity.WARNING));
    }
  }

  /** What the NICs below a switch carry together; 0 if it has none. */
  static long capacity(HostSwitch on, NetworkView network) {
    return on.vswitch().uplinks().stream()
        .mapToLong(
            u ->
                network
                    .cabling()
                    .link(u)
                    .map(Link::rate)
                    .or(() -> network.hosts().nic(u).map(n -> n.nic().rate()))
                    .map(DataRate::bitsPerSecond)
                    .orElse(0L))
        .sum();
  }

  private static void bounds(List<Share> shares, Consumer<Finding> found) {
    for (Share share : shares) {
      var minimum = share.bandwidth().minimum();
      var maximum = share.bandwidth().maximum();
      if (minimum.isPresent()
          && maximum.isPresent()
          && minimum.get().bitsPerSecond() > maximum.get().bitsPerSecond()) {
        found.accept(
            Finding.of(
                    RuleCode.HV153,
                    share.id(),
                    Aspect.MINIMUM,
                    share.id()
                        + " is guaranteed "
                        + minimum.get()
                        + " and may send "
                        + maximum.get()
                        + " at most.")
                .relatedTo(share.id(), Aspect.MAXIMUM)
                .mendedBy(
                    Fix.replace(
                        "Guarantee " + maximum.get(),
                        share.id(),
                        Aspect.MINIMUM,
                        "min " + maximum.get()))
                .mendedBy(
                    Fix.replace(
                        "Let it send " + minimum.get(),
                        share.id(),
                        Aspect.MAXIMUM,
                        "max " + minimum.get())));
      }
    }
  }
}
