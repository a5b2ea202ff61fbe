package org.hvnet.sim.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.device.Decision;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.network.ElementId;

/**
 * One step of a frame.
 *
 * @param time when, from the start of the run
 * @param action what
 * @param device the switch, outside or station that acts
 * @param port the port by which the frame comes or goes; the station itself at a station
 * @param vlan on a link the VLAN of the tag, inside a switch the VLAN it was classified into; 0:
 *     none
 * @param frame the frame in words
 * @param decision what a switch decided; for {@link Action#DECIDED}
 * @param reason why the frame goes no further; for {@link Action#DROPPED} and {@link
 *     Action#WITHHELD}
 * @param components parts of the Hyper-V architecture passed in this step
 */
public record Step(
    Duration time,
    Action action,
    ElementId device,
    ElementId port,
    int vlan,
    String frame,
    Optional<Decision> decision,
    Optional<DropReason> reason,
    List<Component> components) {
  /** Copies the list. */
  public Step {
    components = List.copyOf(components);
  }

  /** What can happen to a frame. */
  public enum Action {
    /** A station sends it. */
    SENT,
    /** A switch has received it by the port and decides where it goes. */
    DECIDED,
    /** A switch sends it by the port. */
    FORWARDED,
    /** The interface of a station takes it. */
    DELIVERED,
    /** It is lost. */
    DROPPED,
    /** A flooded frame does not leave by this port. */
    WITHHELD
  }

  /** Whether a copy of the frame that might have arrived went no further here. */
  public boolean isLoss() {
    return reason.isPresent()
        && reason.get() != DropReason.NoDestination
        && reason.get() != DropReason.SamePort;
  }
}
