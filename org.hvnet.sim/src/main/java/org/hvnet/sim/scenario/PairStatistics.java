package org.hvnet.sim.scenario;

import java.time.Duration;
import org.hvnet.sim.network.ElementId;

/**
 * The conversations of one endpoint with another. What is neither answered, refused nor lost was
 * still open when the run ended.
 *
 * @param from who opened them
 * @param to with whom
 * @param sent how many were opened
 * @param answered how many were answered
 * @param refused how many were answered by: nobody listens
 * @param lost how many were not answered in time, or could not be opened
 * @param longestOutage from the opening of the first of several lost in a row to that of the next
 *     one not lost, or to the end of the run
 */
public record PairStatistics(
    ElementId from,
    ElementId to,
    long sent,
    long answered,
    long refused,
    long lost,
    Duration longestOutage) {}
