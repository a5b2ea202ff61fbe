package org.hvnet.sim.device;

import org.hvnet.sim.network.ElementId;

/**
 * A frame that circulates. In a network without loops each port receives a frame at most once; one
 * that has been received several times as often as there are ports runs in a circle, and would for
 * ever.
 *
 * @param time when it was noticed, in nanoseconds of simulated time
 * @param origin the station that sent the frame
 * @param frame the frame in words
 * @param place the port that received it last; it lies on the loop or behind it
 * @param receptions how often ports had received it
 */
public record Storm(long time, ElementId origin, String frame, ElementId place, int receptions) {
  @Override
  public String toString() {
    return "storm: %s of %s circulates, ports have received it %d times, the last one is %s"
        .formatted(frame, origin, receptions, place);
  }
}
