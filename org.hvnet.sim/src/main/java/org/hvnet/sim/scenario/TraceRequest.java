package org.hvnet.sim.scenario;

import java.time.Duration;
import org.hvnet.sim.network.ElementId;

/**
 * Asks for the trace of one conversation of a scenario's traffic: the first one from an endpoint to
 * another that is opened at a time or later.
 *
 * @param from who opens it
 * @param to with whom
 * @param after the time, from the start of the run
 */
public record TraceRequest(ElementId from, ElementId to, Duration after) {}
