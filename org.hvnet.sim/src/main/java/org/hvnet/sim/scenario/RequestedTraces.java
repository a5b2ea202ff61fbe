package org.hvnet.sim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.trace.Trace;
import org.hvnet.sim.trace.TraceRecorder;

/** The traces that the options of a run ask for. */
final class RequestedTraces {
  private final TraceRecorder recorder;
  private final List<TraceRequest> waiting;
  private final Map<TraceRequest, Integer> begun = new LinkedHashMap<>();

  RequestedTraces(TraceRecorder recorder, List<TraceRequest> requests) {
    this.recorder = recorder;
    this.waiting = new ArrayList<>(requests);
  }

  /** Begins a trace if the conversation is the next one somebody asked for; says whether it is. */
  boolean begin(int conversation, Pair pair, Optional<Service> service, long now) {
    for (TraceRequest request : waiting) {
      if (request.from().equals(pair.from().id())
          && request.to().equals(pair.to().id())
          && request.after().toNanos() <= now) {
        waiting.remove(request);
        begun.put(request, conversation);
        recorder.watch(
            conversation, TrafficSource.subject(pair, service), pair.ways().getFirst().target());
        return true;
      }
    }
    return false;
  }

  /** The traces that were begun, in order of beginning. */
  List<Trace> all() {
    return begun.values().stream().flatMap(n -> recorder.soFar(n).stream()).toList();
  }
}
