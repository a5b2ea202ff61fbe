package org.hvnet.sim.scenario;

import java.util.Optional;
import org.hvnet.sim.network.ElementId;

/**
 * What became of a sentence that was looked at on every frame, those by which the network settled
 * included.
 *
 * @param id its place in the scenario
 * @param breach the first breach, if there was one
 */
public record AlwaysResult(ElementId id, Optional<Breach> breach) {}
