package org.hvnet.tests.sim.support;

import java.util.Optional;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.SwitchPort;

/** A port to be added to a switch. */
public record PortSpec(String name, PortMode mode, SwitchPort.Settings settings) {
  /** A port of which nothing else is said. */
  public PortSpec(String name, PortMode mode) {
    this(name, mode, SwitchPort.Settings.NONE);
  }

  /** The same port, protected. */
  public PortSpec asProtected() {
    return with(true, null, false);
  }

  /** The same port, shut down. */
  public PortSpec asShutdown() {
    return with(false, null, true);
  }

  /** The same port in a link aggregation group. */
  public PortSpec in(String lag) {
    return with(false, lag, false);
  }

  private PortSpec with(boolean isolated, String lag, boolean shutdown) {
    var settings =
        new SwitchPort.Settings(
            isolated, Optional.empty(), Optional.ofNullable(lag), shutdown, false, false);
    return new PortSpec(name, mode, settings);
  }
}
