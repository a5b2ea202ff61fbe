package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.capture.CaptureResult;
import org.hvnet.sim.device.DropCount;
import org.hvnet.sim.device.Storm;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.trace.Trace;

/**
 * What a run of a scenario showed. The same scenario gives an equal result. Counters begin when the
 * network has settled; lists are in the order of the scenario.
 *
 * @param scenario the scenario
 * @param simulated how long the run was; shorter than asked for after a storm
 * @param storm the frame that circulated, and ended the run
 * @param traffic what became of the traffic
 * @param expectations what became of the expectations
 * @param always what became of the sentences looked at on every frame
 * @param drops where frames were lost and why, the copies of flooded frames included
 * @param frameHops how many frames ports and stations received
 * @param parentCpu what the parent partition of each host spent on frames of its machines
 * @param assumptions what the run took for granted, in words
 * @param captures what was captured
 * @param traces the conversations asked for, as far as they were opened
 */
public record ScenarioResult(
    ElementId scenario,
    Duration simulated,
    Optional<Storm> storm,
    List<TrafficResult> traffic,
    List<ExpectationResult> expectations,
    List<AlwaysResult> always,
    List<DropCount> drops,
    long frameHops,
    Map<ElementId, Duration> parentCpu,
    List<String> assumptions,
    List<CaptureResult> captures,
    List<Trace> traces) {
  /** Copies everything. */
  public ScenarioResult {
    traffic = List.copyOf(traffic);
    expectations = List.copyOf(expectations);
    always = List.copyOf(always);
    drops = List.copyOf(drops);
    parentCpu = Collections.unmodifiableMap(new LinkedHashMap<>(parentCpu));
    assumptions = List.copyOf(assumptions);
    captures = List.copyOf(captures);
    traces = List.copyOf(traces);
  }

  /** Whether no storm broke out, every expectation was met, and nothing was broken meanwhile. */
  public boolean passed() {
    return storm.isEmpty()
        && expectations.stream().allMatch(e -> e.verdict() == ExpectationResult.Verdict.MET)
        && always.stream().allMatch(a -> a.breach().isEmpty());
  }
}
