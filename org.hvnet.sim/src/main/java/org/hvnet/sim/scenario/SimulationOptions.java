package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.capture.CaptureSink;
import org.hvnet.sim.device.DeviceSettings;

/**
 * How a scenario is run.
 *
 * @param devices what the specification does not say of devices
 * @param timeout after which an unanswered echo, datagram or probe counts as lost; a TCP connection
 *     of the traffic has seven times as long, for its SYN is repeated
 * @param probeInterval how often an expectation is probed while it must hold
 * @param captures where captures go; empty: none are made
 * @param traces which conversations are traced
 */
public record SimulationOptions(
    DeviceSettings devices,
    Duration timeout,
    Duration probeInterval,
    Optional<CaptureSink> captures,
    List<TraceRequest> traces) {
  /** Assumed devices, a timeout of 1 s, a probe every second, no captures, no traces. */
  public static final SimulationOptions DEFAULT =
      new SimulationOptions(
          DeviceSettings.DEFAULT,
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Optional.empty(),
          List.of());

  /** Copies the list; rejects times that are not positive. */
  public SimulationOptions {
    traces = List.copyOf(traces);
    if (!timeout.isPositive() || !probeInterval.isPositive()) {
      throw new IllegalArgumentException("timeout and probe interval must be positive");
    }
  }

  /** The same with other devices. */
  public SimulationOptions withDevices(DeviceSettings other) {
    return new SimulationOptions(other, timeout, probeInterval, captures, traces);
  }

  /** The same with captures. */
  public SimulationOptions withCaptures(CaptureSink sink) {
    return new SimulationOptions(devices, timeout, probeInterval, Optional.of(sink), traces);
  }

  /** The same with these traces. */
  public SimulationOptions withTraces(List<TraceRequest> others) {
    return new SimulationOptions(devices, timeout, probeInterval, captures, others);
  }
}
