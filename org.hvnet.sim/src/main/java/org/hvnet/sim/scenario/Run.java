package org.hvnet.sim.scenario;

import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.trace.TraceRecorder;
import org.hvnet.sim.verify.Groups;

/**
 * What the parts of one run of a scenario share.
 *
 * @param simulation the network
 * @param hosts who talks
 * @param groups whom sentences mean
 * @param recorder traces of chosen conversations
 * @param options how the scenario is run
 * @param end when the run ends, in nanoseconds
 */
record Run(
    Simulation simulation,
    Hosts hosts,
    Groups groups,
    TraceRecorder recorder,
    SimulationOptions options,
    long end) {
  long timeout() {
    return options.timeout().toNanos();
  }
}
