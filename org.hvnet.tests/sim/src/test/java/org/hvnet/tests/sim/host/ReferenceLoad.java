package org.hvnet.tests.sim.host;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Service;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.PortSpec;

/**
 * A load whose exact number of frame-hops is known from simulators of other make: a tree of
 * switches with hosts at its leaves, in VLANs. First each host resolves its peer's address and
 * sends it one datagram, one host after the other; then all send datagrams of 1000 octets every 10
 * ms.
 *
 * <p>The known numbers are those of hosts that learn addresses from ARP replies only. Hosts of
 * hvnet learn from requests too (RFC 826), so each forgets its neighbours before its first
 * datagram.
 *
 * <p>As a program it prints the speed of a load: {@code ReferenceLoad large 5}.
 */
final class ReferenceLoad {
  private static final long GIGABIT = 1_000_000_000L;
  private static final int MICROSECOND_OF_METRES = 200;
  private static final long SECOND = 1_000_000_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long STAGGER = 50_000L;
  private static final int PAYLOAD = 1000;
  private static final int DISCARD = 9;

  private final Size size;
  private final Simulation simulation;
  private final Hosts hosts;
  private final int[] addresses;

  /** How large a load is; hosts of one VLAN are {@code hosts / vlans}. */
  record Size(int switches, int hosts, int vlans, int fanout, int packets) {
    static final Size SMALL = new Size(4, 32, 2, 3, 10_000);
    static final Size MEDIUM = new Size(20, 400, 4, 4, 500);
    static final Size LARGE = new Size(100, 4000, 10, 10, 50);
  }

  /** What a run counted. */
  record Counts(long firstPhase, long secondPhase, long drops) {}

  ReferenceLoad(Size size) {
    this(size, topology(size));
  }

  ReferenceLoad(Size size, Topology topology) {
    this.size = size;
    simulation = new Simulation(topology, DeviceSettings.DEFAULT);
    hosts = new Hosts(simulation, 0);
    addresses = hosts.stacks().stream().mapToInt(s -> s.ip()).toArray();
  }

  static Topology topology(Size size) {
    List<List<PortSpec>> ports = new ArrayList<>();
    IntStream.range(0, size.switches).forEach(i -> ports.add(new ArrayList<>()));
    NetworkBuilder network = new NetworkBuilder();
    String all = "1-" + size.vlans;
    boolean[] hasChildren = new boolean[size.switches];
    for (int i = 1; i < size.switches; i++) {
      int parent = (i - 1) / size.fanout;
      hasChildren[parent] = true;
      ports.get(i).add(NetworkBuilder.trunk("up", all));
      ports.get(parent).add(NetworkBuilder.trunk("down" + i, all));
      network.link(
          "s" + i + ".up", "s" + parent + ".down" + i, 10 * GIGABIT, MICROSECOND_OF_METRES);
    }
    int[] leaves = IntStream.range(0, size.switches).filter(i -> !hasChildren[i]).toArray();
    Service discard =
        new Service("discard", Service.Transport.UDP, List.of(new PortRange(DISCARD, DISCARD)));
    for (int h = 0; h < size.hosts; h++) {
      int leaf = leaves[h / size.vlans % leaves.length];
      ports.get(leaf).add(NetworkBuilder.access("h" + h, h % size.vlans + 1));
    }
    for (int i = 0; i < size.switches; i++) {
      network.physicalSwitch("s" + i, ports.get(i).toArray(PortSpec[]::new));
    }
    for (int h = 0; h < size.hosts; h++) {
      int leaf = leaves[h / size.vlans % leaves.length];
      int number = h / size.vlans + 1;
      String ip = "10.%d.%d.%d/16".formatted(h % size.vlans, number / 250, number % 250 + 1);
      network.server(
          "host" + h, "s" + leaf + ".h" + h, GIGABIT, MICROSECOND_OF_METRES, ip, discard);
    }
    return network.topology();
  }

  Counts run() {
    long second = SECOND + STAGGER * size.hosts + 100 * MILLISECOND;
    for (int h = 0; h < size.hosts; h++) {
      int host = h;
      simulation.at(SECOND + STAGGER * h, () -> first(host));
      long start = second + Long.remainderUnsigned(mix(7_000_003L + h), 10) * MILLISECOND;
      simulation.at(start, () -> next(host, size.packets));
    }
    simulation.run(second - 1);
    long firstPhase = simulation.frameHops();
    simulation.run(second + (size.packets + 100L) * 10 * MILLISECOND);
    long drops = simulation.drops().stream().mapToLong(d -> d.frames()).sum();
    return new Counts(firstPhase, simulation.frameHops() - firstPhase, drops);
  }

  private void first(int host) {
    hosts.stack(host).clearArpCache();
    send(host);
  }

  private void next(int host, int left) {
    send(host);
    if (left > 1) {
      simulation.at(simulation.now() + 10 * MILLISECOND, () -> next(host, left - 1));
    }
  }

  private void send(int host) {
    hosts.stack(host).sendDatagram(addresses[peer(host)], DISCARD, PAYLOAD);
  }

  private int peer(int host) {
    int number = host / size.vlans;
    int members = (size.hosts - host % size.vlans + size.vlans - 1) / size.vlans;
    long offset = Long.remainderUnsigned(mix(1_000_003L + host), members - 1);
    return (int) ((number + 1 + offset) % members) * size.vlans + host % size.vlans;
  }

  /** The finaliser of splitmix64. */
  private static long mix(long value) {
    long z = value + 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }

  public static void main(String[] arguments) {
    Size size =
        switch (arguments[0]) {
          case "small" -> Size.SMALL;
          case "medium" -> Size.MEDIUM;
          default -> Size.LARGE;
        };
    Topology topology = topology(size);
    for (int run = 0; run < Integer.parseInt(arguments[1]); run++) {
      ReferenceLoad load = new ReferenceLoad(size, topology);
      long start = cpuNanos();
      Counts counts = load.run();
      double seconds = (cpuNanos() - start) / 1e9;
      double rate = (counts.firstPhase + counts.secondPhase) / seconds / 1e6;
      System.out.printf(
          "%s: %.2f s of processor time, %.2f M frame-hops/s%n", counts, seconds, rate);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
