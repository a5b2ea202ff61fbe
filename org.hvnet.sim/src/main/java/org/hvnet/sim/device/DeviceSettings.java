package org.hvnet.sim.device;

import java.time.Duration;
import org.hvnet.sim.network.VirtualAdapter;

/**
 * What a specification does not say of its devices.
 *
 * @param synthetic the costs of synthetic adapters
 * @param emulated the costs of emulated (legacy) adapters
 * @param queueFrames how many frames of full size (1538 octets on the wire) the queue of a port
 *     holds
 * @param ageing after which silence a learned address is forgotten (IEEE 802.1Q, 8.8.3)
 * @param addresses how many addresses a physical switch learns
 */
public record DeviceSettings(
    AdapterCosts synthetic,
    AdapterCosts emulated,
    int queueFrames,
    Duration ageing,
    int addresses) {
  /** The assumed costs, queues of 1000 frames, 300 s of ageing, 16384 addresses. */
  public static final DeviceSettings DEFAULT =
      new DeviceSettings(
          AdapterCosts.SYNTHETIC, AdapterCosts.EMULATED, 1000, Duration.ofSeconds(300), 16384);

  /** Rejects queues and tables of nothing. */
  public DeviceSettings {
    if (queueFrames < 1 || addresses < 1 || ageing.isNegative() || ageing.isZero()) {
      throw new IllegalArgumentException("queues, tables and ageing are at least 1");
    }
  }

  /** The costs of an adapter. */
  public AdapterCosts costs(VirtualAdapter.Kind kind) {
    return switch (kind) {
      case SYNTHETIC -> synthetic;
      case LEGACY -> emulated;
    };
  }
}
