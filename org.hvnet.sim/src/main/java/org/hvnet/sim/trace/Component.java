package org.hvnet.sim.trace;

import java.time.Duration;
import java.util.List;
import org.hvnet.sim.device.AdapterCosts;
import org.hvnet.sim.network.VirtualAdapter;

/**
 * A part of the Hyper-V architecture that a frame passes inside a host.
 *
 * @param name its name
 * @param cost what it is assumed to cost for a frame
 */
public record Component(String name, Duration cost) {
  private static final Component SWITCH_PORT = new Component("virtual switch port", Duration.ZERO);

  /** The way out of a machine, from its guest to the virtual switch. */
  static List<Component> outOf(VirtualAdapter.Kind kind, AdapterCosts costs) {
    return switch (kind) {
      case SYNTHETIC ->
          List.of(
              new Component("VSC (guest)", costs.guestCpu()),
              new Component("VMBus", costs.latency()),
              new Component("VSP (parent)", costs.parentCpu()),
              SWITCH_PORT);
      case LEGACY ->
          List.of(
              new Component("DEC 21140 driver (guest)", costs.guestCpu()),
              new Component("intercepts (hypervisor)", costs.latency()),
              new Component("device emulation (parent)", costs.parentCpu()),
              SWITCH_PORT);
    };
  }

  /** The way into a machine, from its virtual switch to the guest. */
  static List<Component> into(VirtualAdapter.Kind kind, AdapterCosts costs) {
    return outOf(kind, costs).reversed();
  }

  /** The way out of a host, by the external port of a virtual switch. */
  static List<Component> toPhysicalNic() {
    return List.of(SWITCH_PORT, new Component("physical NIC", Duration.ZERO));
  }

  @Override
  public String toString() {
    return cost.isZero() ? name : name + " " + cost.toNanos() + " ns";
  }
}
