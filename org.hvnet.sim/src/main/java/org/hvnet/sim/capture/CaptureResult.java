package org.hvnet.sim.capture;

import org.hvnet.sim.network.ElementId;

/**
 * What was captured.
 *
 * @param element the port or NIC whose link was captured
 * @param frames how many frames
 */
public record CaptureResult(ElementId element, long frames) {}
