package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** Rules about machines: their size, their names, and what they need for their role. */
final class MachineRules {
  private static final int NEWEST = 2022;

  /**
   * HV100: more adapters than a machine can have.
   *
   * <p>HV116: more memory or processors than a machine or its host can have.
   *
   * <p>HV118: a router or firewall that is in one network only.
   */
  static final Rule MACHINES =
      Table.of(NetworkView::machines, Machines::all)
          .row(MachineRules::adapters)
          .row(MachineRules::size)
          .row(MachineRules::role);

  /** HV101: an emulated adapter in generation 2. */
  static final Rule ADAPTERS =
      Table.of(NetworkView::machines, Machines::adapters)
          .row(
              a -> isLegacy(a.adapter()) && a.machine().generation() == 2,
              MachineRules::legacyInTwo);

  /** HV116: what the machines of a host need together. */
  static final Rule HOSTS = Table.of(NetworkView::network, Network::hosts).row(MachineRules::load);

  /** HV111: two machines have one real name. */
  static final Rule NAMES = MachineRules::names;

  private MachineRules() {}

  static boolean isLegacy(VirtualAdapter adapter) {
    return adapter.kind() == VirtualAdapter.Kind.LEGACY;
  }

  private static int release(Host host) {
    return host.settings().release().orElse(NEWEST);
  }

  private static void adapters(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    long legacy = machine.adapters().stream().filter(MachineRules::isLegacy).count();
    long synthetic = machine.adapters().size() - legacy;
    boolean one = machine.generation() == 1;
    int most = one || release(owner.host()) < 2019 ? 8 : 64;
    if (synthetic > most) {
      found.accept(tooMany(machine, synthetic + " network adapters", most));
    }
    if (one && legacy > 4) {
      found.accept(tooMany(machine, legacy + " legacy network adapters", 4));
    }
  }

  private static Finding tooMany(VirtualMachine machine, String has, int most) {
    return Finding.of(
        RuleCode.HV100,
        machine.id(),
        machine.id()
            + " has "
            + has
            + "; a machine of generation "
            + machine.generation()
            + " can have "
            + most
            + ".");
  }

  private static Finding legacyInTwo(MachineAdapter adapter) {
    return Finding.of(
            RuleCode.HV101,
            adapter.id(),
            Aspect.LEGACY,
            adapter.machine().id() + " is of generation 2, which has no legacy network adapter.")
        .relatedTo(adapter.machine().id(), Aspect.GENERATION)
        .mendedBy(Fix.remove("Remove 'legacy'", adapter.id(), Aspect.LEGACY));
  }

  // ---- size

  private static void size(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    boolean one = machine.generation() == 1;
    boolean newest = release(owner.host()) >= 2025;
    int processors = one ? 64 : newest ? 2048 : 240;
    long memory = one ? 1L << 40 : (newest ? 240L : 12L) << 40;
    if (machine.processors() > processors) {
      found.accept(
          tooBig(
              machine, Aspect.PROCESSORS, machine.processors() + " processors", processors + ""));
    } else if (owner
        .host()
        .settings()
        .processors()
        .filter(p -> p < machine.processors())
        .isPresent()) {
      found.accept(
          Finding.of(
                  RuleCode.HV116,
                  machine.id(),
                  Aspect.PROCESSORS,
                  machine.id()
                      + " has "
                      + machine.processors()
                      + " processors, and "
                      + owner.host().id()
                      + " only "
                      + owner.host().settings().processors().get()
                      + "; it does not start.")
              .relatedTo(owner.host().id(), Aspect.CAPACITY));
    }
    long largest =
        Math.max(machine.memoryBytes(), machine.settings().maximumMemoryBytes().orElse(0L));
    if (largest > memory) {
      found.accept(tooBig(machine, Aspect.MEMORY, size(largest) + " of memory", size(memory)));
    }
  }

  private static Finding tooBig(VirtualMachine machine, Aspect aspect, String has, String most) {
    return Finding.of(
        RuleCode.HV116,
        machine.id(),
        aspect,
        machine.id()
            + " has "
            + has
            + "; a machine of generation "
            + machine.generation()
            + " has at most "
            + most
            + " there.");
  }

  private static void load(Host host, NetworkView network, Consumer<Finding> found) {
    List<VirtualMachine> running =
        host.machines().stream().filter(m -> !m.settings().off()).toList();
    long memory = running.stream().mapToLong(VirtualMachine::memoryBytes).sum();
    host.settings()
        .memoryBytes()
        .filter(m -> m < memory)
        .ifPresent(
            m ->
                found.accept(
                    Finding.of(
                        RuleCode.HV116,
                        host.id(),
                        Aspect.CAPACITY,
                        "The "
                            + running.size()
                            + " machines of "
                            + host.id()
                            + " start with "
                            + size(memory)
                            + ", and it has "
                            + size(m)
                            + ".")));
  }

  private static String size(long bytes) {
    return bytes % (1L << 40) == 0
        ? (bytes >> 40) + " TB"
        : bytes % (1L << 30) == 0 ? (bytes >> 30) + " GB" : (bytes >> 20) + " MB";
  }

  // ---- role and name

  private static void role(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    if (machine.settings().forwarding().isPresent()) {
      Set<Object> networks = new HashSet<>();
      for (VirtualAdapter adapter : machine.adapters()) {
        Carriage.tags(adapter.vlan()).forEach(t -> networks.add(List.of(adapter.id(), t)));
      }
      if (networks.size() < 2) {
        found.accept(
            Finding.of(
                RuleCode.HV118,
                machine.id(),
                Aspect.FORWARDING,
                machine.id()
                    + " is a "
                    + machine.settings().forwarding().get().kind().name().toLowerCase(Locale.ROOT)
                    + " with one network; there is nothing to forward to."));
      }
    }
  }

  private static void names(NetworkView network, Consumer<Finding> found) {
    if (network.machines().all().stream().allMatch(m -> m.machine().name().equals(m.id().name()))) {
      return; // Ids are different.
    }
    record Key(List<String> site, String name) {}
    Map<Key, HostMachine> known = new HashMap<>();
    for (HostMachine one : network.machines().all()) {
      List<String> path = one.id().path();
      List<String> site = path.size() == 1 ? List.of() : path.subList(0, path.size() - 1);
      HostMachine first =
          known.putIfAbsent(new Key(site, LocalNames.key(one.machine().name())), one);
      if (first != null) {
        boolean together =
            first.host() == one.host()
                || one.machine().settings().cluster().isPresent()
                    && one.machine()
                        .settings()
                        .cluster()
                        .equals(first.machine().settings().cluster());
        found.accept(
            Finding.of(
                    RuleCode.HV111,
                    one.id(),
                    Aspect.REAL_NAME,
                    one.id()
                        + " and "
                        + first.id()
                        + " are both '"
                        + one.machine().name()
                        + (together ? "' to Hyper-V." : "' on their hosts."))
                .withSeverity(together ? Severity.ERROR : Severity.WARNING)
                .relatedTo(first.id(), Aspect.REAL_NAME));
      }
    }
  }
}
