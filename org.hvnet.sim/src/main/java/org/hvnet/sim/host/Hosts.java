package org.hvnet.sim.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;

/** The network stacks of all interfaces of a run. */
public final class Hosts {
  private final Simulation simulation;
  private final long spacing;
  private final List<NetworkStack> stacks = new ArrayList<>();
  private int conversations;

  /**
   * Puts a stack at each interface.
   *
   * @param simulation the run
   * @param seed decides what real stacks draw by lot: initial sequence numbers
   */
  public Hosts(Simulation simulation, long seed) {
    this.simulation = simulation;
    this.spacing = simulation.slowestFrameNanos();
    int[] everyTag = everyTag(simulation.topology());
    for (Topology.Station station : simulation.topology().stations()) {
      int[] tags =
          station.anywhere().isPresent()
              ? IntStream.of(everyTag).filter(station::takes).toArray()
              : station.interfaces().stream().mapToInt(Topology.Interface::tag).toArray();
      stacks.add(new NetworkStack(simulation, station, tags, seed));
      simulation.attach(station.index(), stacks.getLast());
    }
  }

  /** No tag, and the tag of each VLAN that stands in the network. */
  private static int[] everyTag(Topology topology) {
    IntStream atPorts = topology.ports().stream().mapToInt(p -> p.policy().nativeVlan());
    IntStream ofStations = topology.stations().stream().mapToInt(s -> Tag.vlan(s.tag()));
    IntStream declared = topology.network().vlans().stream().mapToInt(v -> v.vid().value());
    IntStream tags =
        Stream.of(atPorts, ofStations, declared)
            .flatMapToInt(vlans -> vlans)
            .filter(vlan -> vlan != PortPolicy.DROP && vlan != 0)
            .distinct()
            .sorted()
            .map(vlan -> Tag.of(vlan, 0));
    return IntStream.concat(IntStream.of(Tag.NONE), tags).toArray();
  }

  /** The stack of the interface with this number. */
  public NetworkStack stack(int station) {
    return stacks.get(station);
  }

  /** The stacks of all interfaces, by number. */
  public List<NetworkStack> stacks() {
    return List.copyOf(stacks);
  }

  /**
   * Lets every interface announce itself, one after the other, so far apart that no queue fills.
   */
  public void announceAll(long from) {
    long time = from;
    for (NetworkStack stack : stacks) {
      simulation.at(time, () -> stack.announce(0, false));
      time += stack.tagCount() * spacing;
    }
  }

  /** How long it takes until every interface has announced itself. */
  public long announcementNanos() {
    return stacks.stream().mapToLong(s -> s.tagCount() * spacing).sum();
  }

  /** The time after which a further broadcast finds the slowest link idle. */
  public long spacing() {
    return spacing;
  }

  /** A number for a conversation, or for frames that are to be told from others. */
  public int nextConversation() {
    return ++conversations;
  }
}
