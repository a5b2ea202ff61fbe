package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;
import org.hvnet.sim.verify.ReachabilityMatrix.Cell;

/**
 * Proves or refutes every requirement and default of a network. It looks at the settled network:
 * all addresses known, nothing failed, and a broadcast as the frame that gets farthest. Stateless;
 * may be used by several threads. In a thread that is interrupted it gives up with a {@link
 * java.util.concurrent.CancellationException}.
 */
public final class Verifier {
  /** A matrix of more groups than this is nothing to look at. */
  private static final int MATRIX_GROUPS = 64;

  private Verifier() {}

  /** The verdicts on a network. */
  public static Verification verify(Network network) {
    return verify(Topology.of(network));
  }

  /** The verdicts on a network whose wiring is known already. */
  public static Verification verify(Topology topology) {
    Groups groups = Groups.of(topology);
    Reachability reachability = new Reachability(topology);
    Conversations conversations = new Conversations(topology, reachability);
    Forwarders forwarders = new Forwarders(topology, reachability);
    StationKinds kinds = new StationKinds(topology, reachability, forwarders);
    PairProver pairs = new PairProver(conversations, forwarders, kinds);
    SentenceProver prover =
        new SentenceProver(topology, groups, reachability, conversations, pairs);
    List<Verdict> requirements =
        topology.network().requirements().stream().map(prover::prove).toList();
    List<Verdict> defaults = new PolicyProver(topology, groups, pairs).prove();
    ReachabilityMatrix matrix = matrix(groups, pairs.pairs(), conversations);
    return new Verification(topology, requirements, defaults, matrix);
  }

  private static ReachabilityMatrix matrix(Groups all, Pairs pairs, Conversations conversations) {
    Map<String, List<Member>> groups = new LinkedHashMap<>();
    for (Member member : all.everything()) {
      if (member.endpoint().kind() != EndpointKind.SOCKET) {
        groups.computeIfAbsent(groupOf(member.endpoint()), k -> new ArrayList<>()).add(member);
      }
    }
    if (groups.size() > MATRIX_GROUPS) {
      return ReachabilityMatrix.NONE;
    }
    groups.replaceAll((name, members) -> pairs.representatives(members));
    List<List<Cell>> cells = new ArrayList<>();
    for (List<Member> row : groups.values()) {
      cells.add(
          groups.values().stream()
              .map(column -> cell(pairs.of(row, column), conversations))
              .toList());
    }
    return new ReachabilityMatrix(List.copyOf(groups.keySet()), cells);
  }

  private static String groupOf(Endpoint endpoint) {
    return switch (endpoint.kind()) {
      case MANAGEMENT -> "hosts";
      case MACHINE, SERVER ->
          endpoint.department().map(ElementId::toString).orElse("no department");
      case OUTSIDE, SOCKET, ROUTER -> endpoint.id().toString();
    };
  }

  private static Cell cell(List<Pair> pairs, Conversations conversations) {
    Cancellation.check();
    if (pairs.isEmpty()) {
      return Cell.EMPTY;
    }
    long reached = pairs.stream().filter(conversations::reaches).count();
    return reached == 0 ? Cell.NONE : reached == pairs.size() ? Cell.ALL : Cell.SOME;
  }
}
