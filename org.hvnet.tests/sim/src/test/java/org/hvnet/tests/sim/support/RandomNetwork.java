package org.hvnet.tests.sim.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Vlan;

/**
 * Small networks without loops, by chance: switches in a tree, their trunks with any VLANs and
 * native VLANs, and behind them servers, hosts with machines, an outside, and free ports.
 */
public final class RandomNetwork {
  private static final int VLANS = 4;

  private final Random random;
  private final boolean rich;
  private final NetworkBuilder network = new NetworkBuilder();
  private final List<List<PortSpec>> ports = new ArrayList<>();
  private int addresses;

  private RandomNetwork(long seed, boolean rich) {
    random = new Random(seed);
    this.rich = rich;
  }

  /** The network of a seed, to which sentences can be added. */
  public static NetworkBuilder of(long seed) {
    return new RandomNetwork(seed, false).build();
  }

  /**
   * The network of a seed, with private VLANs, protected and shut down ports, teams, trunk
   * adapters, and cables that close loops of hosts, though not of switches.
   */
  public static NetworkBuilder rich(long seed) {
    return new RandomNetwork(seed, true).build();
  }

  private NetworkBuilder build() {
    network.vlan("V1", 1);
    if (rich) {
      network.secondary("V2", 2, "V1", Vlan.Kind.ISOLATED);
      network.secondary("V3", 3, "V1", Vlan.Kind.COMMUNITY);
      network.vlan("V4", 4);
    } else {
      IntStream.rangeClosed(2, VLANS).forEach(vid -> network.vlan("V" + vid, vid));
    }
    int switches = 1 + random.nextInt(4);
    for (int i = 0; i < switches; i++) {
      ports.add(new ArrayList<>());
      if (i > 0) {
        int parent = random.nextInt(i);
        network.link(port(i, trunk()), port(parent, trunk()));
      }
    }
    int servers = 1 + random.nextInt(5);
    for (int i = 0; i < servers; i++) {
      int tag = random.nextInt(3) == 0 ? vlan() : 0;
      network.server("Server" + i, port(anySwitch(), anyMode()), address(), tag);
    }
    int hosts = random.nextInt(3);
    for (int i = 0; i < hosts; i++) {
      addHost("Host" + i);
    }
    if (random.nextBoolean()) {
      network.outside("Outside").link("Outside", port(anySwitch(), trunk()));
    }
    if (random.nextBoolean()) {
      port(anySwitch(), NetworkBuilder.access("free", vlan()));
    }
    for (int i = 0; i < switches; i++) {
      network.physicalSwitch("S" + i, ports.get(i).toArray(PortSpec[]::new));
    }
    return network;
  }

  private void addHost(String name) {
    String uplink = port(anySwitch(), trunk());
    String management = random.nextBoolean() ? port(anySwitch(), anyMode()) : null;
    String second = rich && random.nextBoolean() ? port(anySwitch(), trunk()) : null;
    int machines = random.nextInt(4);
    boolean vnic = random.nextBoolean();
    network.host(
        name,
        host -> {
          host.nic("Up", uplink, null);
          if (second == null) {
            host.external("Ext", "Up");
          } else {
            host.nic("Up2", second, null).external("Ext", "Up", "Up2");
          }
          host.isolated("Prv");
          if (management != null) {
            host.nic("Mgmt", management, address());
          }
          if (vnic) {
            host.vnic("Vnic", "Ext", random.nextInt(VLANS + 1), address());
          }
          for (int i = 0; i < machines; i++) {
            String on = random.nextInt(4) == 0 ? "Prv" : "Ext";
            if (rich) {
              host.vm(name + "Vm" + i, on, anyAdapterMode(), null);
            } else {
              host.vm(name + "Vm" + i, on, random.nextInt(VLANS + 1), address());
            }
          }
        });
  }

  /** Adds a port to a switch and returns its id. */
  private String port(int onSwitch, PortSpec spec) {
    List<PortSpec> existing = ports.get(onSwitch);
    PortSpec named = new PortSpec("" + existing.size(), spec.mode());
    boolean special = rich && random.nextInt(4) == 0;
    existing.add(
        !special ? named : random.nextInt(4) == 0 ? named.asShutdown() : named.asProtected());
    return "S" + onSwitch + "." + named.name();
  }

  private AdapterVlan anyAdapterMode() {
    VlanId primary = new VlanId(1);
    return switch (random.nextInt(6)) {
      case 0 -> new AdapterVlan.Untagged();
      case 1 -> new AdapterVlan.Isolated(primary, new VlanId(2));
      case 2 -> new AdapterVlan.Community(primary, new VlanId(3));
      case 3 -> new AdapterVlan.Promiscuous(primary, VlanSet.of("2-3"));
      case 4 ->
          new AdapterVlan.Trunk(
              VlanSet.of("1-3"),
              random.nextBoolean() ? Optional.empty() : Optional.of(new VlanId(vlan())));
      default -> new AdapterVlan.Access(new VlanId(vlan()));
    };
  }

  private PortSpec anyMode() {
    if (rich && random.nextInt(4) == 0) {
      return new PortSpec("", new PortMode.Promiscuous(new VlanId(1), VlanSet.of("2-3")));
    }
    return random.nextInt(3) == 0 ? trunk() : NetworkBuilder.access("", vlan());
  }

  private PortSpec trunk() {
    List<String> allowed =
        IntStream.rangeClosed(1, VLANS)
            .filter(vid -> random.nextInt(4) > 0)
            .mapToObj(Integer::toString)
            .toList();
    String list = String.join(",", allowed);
    return random.nextBoolean()
        ? NetworkBuilder.trunk("", list)
        : NetworkBuilder.trunk("", list, vlan());
  }

  private String address() {
    addresses++;
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> "10.0.1." + addresses + "/24";
      case 2 -> "10.0.1." + addresses + "/16";
      default -> "10.0.0." + addresses + "/16";
    };
  }

  private int anySwitch() {
    return random.nextInt(ports.size());
  }

  private int vlan() {
    return 1 + random.nextInt(VLANS);
  }
}
