package org.hvnet.sim.device;

import java.util.List;
import org.hvnet.sim.forwarding.DropReason;

/**
 * Sees every step of every frame, in order of time. Called within the run; must not change the
 * simulation, nor what it is given. Times are nanoseconds of simulated time.
 */
public interface FrameObserver {
  /** Sees nothing. */
  FrameObserver NONE = new FrameObserver() {};

  /** A station has sent a frame of its own. */
  default void sent(long time, LinkEnd station, Frame frame, int tag) {}

  /** A bridge has classified a frame it received by this port, and decided where it goes. */
  default void decided(long time, LinkEnd in, Frame frame, int vlan, Decision decision) {}

  /** A frame has been put on the link at this end. */
  default void transmitted(long time, LinkEnd from, Frame frame, int tag) {}

  /** All of a frame has come in at this end. */
  default void received(long time, LinkEnd at, Frame frame, int tag) {}

  /** The interface of a station has taken a frame, whatever its destination address. */
  default void delivered(long time, LinkEnd station, Frame frame, int tag) {}

  /** A frame is lost at this end. */
  default void dropped(long time, LinkEnd at, Frame frame, int tag, DropReason reason) {}

  /**
   * A flooded frame does not leave by this port, because the port is down or not a member of the
   * VLAN. Only of traced frames.
   */
  default void withheld(long time, LinkEnd port, Frame frame, int vlan, DropReason reason) {}

  /** Several observers as one, in their order. */
  static FrameObserver of(List<FrameObserver> observers) {
    return new FrameObservers(observers);
  }
}
