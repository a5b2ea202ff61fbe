package org.hvnet.sim.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.verify.Groups;
import org.hvnet.sim.verify.Groups.Member;

/**
 * Two endpoints of which the first opens conversations with the second, and the ways it can try.
 *
 * @param from the first
 * @param to the second
 * @param ways pairs of their interfaces, those first that take each other for on-link
 */
record Pair(Endpoint from, Endpoint to, List<Way> ways) {

  /** An interface of the first and one of the second. */
  record Way(Station from, Station to) {
    /** Without addresses layer 2 decides. */
    boolean isOnLink() {
      return from.ip().isEmpty()
          || to.ip().isEmpty()
          || from.ip().get().address().onLink(to.ip().get().address());
    }

    BitSet target() {
      BitSet target = new BitSet();
      target.set(to.index());
      return target;
    }
  }

  /** Every member of a group with every other member of another. */
  static List<Pair> all(Groups groups, Group from, Group to) {
    List<Pair> pairs = new ArrayList<>();
    for (Member a : demandable(groups.members(from))) {
      for (Member b : demandable(groups.members(to))) {
        if (a.endpoint().index() != b.endpoint().index()) {
          pairs.add(new Pair(a.endpoint(), b.endpoint(), ways(a, b)));
        }
      }
    }
    return pairs;
  }

  /** Sockets talk only where nobody else is a member. */
  private static List<Member> demandable(List<Member> members) {
    List<Member> known =
        members.stream().filter(m -> m.endpoint().kind() != EndpointKind.SOCKET).toList();
    return known.isEmpty() ? members : known;
  }

  private static List<Way> ways(Member a, Member b) {
    List<Way> onLink = new ArrayList<>();
    List<Way> others = new ArrayList<>();
    for (Station from : a.stations()) {
      for (Station to : b.stations()) {
        Way way = new Way(from, to);
        (way.isOnLink() ? onLink : others).add(way);
      }
    }
    onLink.addAll(others);
    return List.copyOf(onLink);
  }

  @Override
  public String toString() {
    return from.id() + " to " + to.id();
  }
}
