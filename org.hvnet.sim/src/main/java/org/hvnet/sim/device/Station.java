package org.hvnet.sim.device;

/** Who lives at an interface at the edge of a simulated network. Called within the run. */
public interface Station {
  /**
   * Takes a frame that its interface has received, whatever its destination address.
   *
   * @param frame the frame
   * @param tag the tag it came with
   */
  void receive(Frame frame, int tag);

  /** The link at the interface works again. */
  default void linkUp() {}

  /** The machine begins anew after a failure of itself; comes before {@link #linkUp}. */
  default void restarted() {}
}
