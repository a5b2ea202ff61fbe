package org.hvnet.sim.device;

import java.time.Duration;
import org.hvnet.sim.network.DataRate;

/**
 * What a frame between a machine and its virtual switch costs, in each direction. No measured
 * figures are published; the defaults are assumptions of hvnet and keep to the one thing that is
 * known, the order: an emulated adapter costs the parent partition more and is slower, since each
 * access to a register is intercepted, and its chip is a 100 Mbit/s one (DEC 21140).
 *
 * @param guestCpu processor time of the guest for a frame; delays the frame
 * @param parentCpu processor time of the parent partition for a frame; frames of all machines of a
 *     host wait for each other here
 * @param latency what else delays a frame: signals over the VMBus, intercepts
 * @param rate the adapter's speed
 */
public record AdapterCosts(Duration guestCpu, Duration parentCpu, Duration latency, DataRate rate) {
  /** Assumed for a synthetic adapter. */
  public static final AdapterCosts SYNTHETIC =
      new AdapterCosts(
          Duration.ofNanos(2_000),
          Duration.ofNanos(3_000),
          Duration.ofNanos(10_000),
          new DataRate(10_000_000_000L));

  /** Assumed for an emulated (legacy) adapter. */
  public static final AdapterCosts EMULATED =
      new AdapterCosts(
          Duration.ofNanos(20_000),
          Duration.ofNanos(60_000),
          Duration.ofNanos(100_000),
          new DataRate(100_000_000L));

  /** Rejects negative times. */
  public AdapterCosts {
    if (guestCpu.isNegative() || parentCpu.isNegative() || latency.isNegative()) {
      throw new IllegalArgumentException("the costs of an adapter cannot be negative");
    }
  }

  @Override
  public String toString() {
    return "guest %d ns, parent %d ns, latency %d ns a frame, %s"
        .formatted(guestCpu.toNanos(), parentCpu.toNanos(), latency.toNanos(), rate);
  }
}
