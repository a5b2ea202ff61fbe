package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Groups.Member;

/**
 * Decides {@code A on different hosts} by where the machines are placed. Members that run on no
 * host are together with nobody.
 */
final class Placement {
  private Placement() {}

  /** One counterexample for each member on a host that an earlier one runs on. */
  static List<Counterexample> together(List<Member> members) {
    Map<ElementId, Endpoint> first = new LinkedHashMap<>();
    List<Counterexample> found = new ArrayList<>();
    for (Member member : members) {
      Endpoint endpoint = member.endpoint();
      endpoint
          .host()
          .ifPresent(
              host -> {
                Endpoint earlier = first.putIfAbsent(host, endpoint);
                if (earlier != null) {
                  found.add(shared(earlier.id(), endpoint.id(), host));
                }
              });
    }
    return found;
  }

  private static Counterexample shared(ElementId a, ElementId b, ElementId host) {
    String reason = a + " and " + b + " both run on " + host;
    return new Counterexample(a, b, b, Cause.SHARED, List.of(), reason);
  }
}
