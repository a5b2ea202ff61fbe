package org.hvnet.tests.sim.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Bandwidth;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualAdapter.Kind;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/** Puts a Hyper-V host together; VLAN 0 means untagged, no address means none. */
public final class HostBuilder {
  private final NetworkBuilder network;
  private final ElementId id;
  private final List<PhysicalNic> nics = new ArrayList<>();
  private final Map<String, VirtualSwitch> switches = new LinkedHashMap<>();
  private final Map<String, List<ManagementAdapter>> managementAdapters = new LinkedHashMap<>();
  private final List<VirtualMachine> machines = new ArrayList<>();

  HostBuilder(NetworkBuilder network, String name) {
    this.network = network;
    this.id = NetworkBuilder.id(name);
  }

  /** Adds a NIC, cabled to a port unless that is null. */
  public HostBuilder nic(String name, String port, String ip) {
    nics.add(
        new PhysicalNic(
            id.child(name),
            new NicIdentity.Alias(name),
            DataRate.GIGABIT,
            ip != null,
            NetworkBuilder.address(ip),
            network.nextMac()));
    if (port != null) {
      network.link(id + "." + name, port);
    }
    return this;
  }

  /** Adds a NIC that tags its frames itself. */
  public HostBuilder taggingNic(String name, String port, int vlan, String ip) {
    nic(name, port, ip);
    PhysicalNic untagged = nics.removeLast();
    nics.add(
        new PhysicalNic(
            untagged.id(),
            untagged.identity(),
            untagged.rate(),
            true,
            untagged.ip(),
            untagged.mac(),
            new PhysicalNic.Settings(
                false, false, Optional.of(new VlanId(vlan)), Optional.empty(), Optional.empty())));
    return this;
  }

  /** Adds an external virtual switch; several NICs are a team. */
  public HostBuilder external(String name, String... nics) {
    return add(name, VirtualSwitch.Kind.EXTERNAL, List.of(nics).stream().map(id::child).toList());
  }

  /** Adds an internal virtual switch. */
  public HostBuilder internal(String name) {
    return add(name, VirtualSwitch.Kind.INTERNAL, List.of());
  }

  /** Adds a private virtual switch. */
  public HostBuilder isolated(String name) {
    return add(name, VirtualSwitch.Kind.PRIVATE, List.of());
  }

  private HostBuilder add(String name, VirtualSwitch.Kind kind, List<ElementId> uplinks) {
    switches.put(
        name,
        new VirtualSwitch(
            id.child(name), name, kind, uplinks, List.of(), VirtualSwitch.Settings.NONE));
    managementAdapters.put(name, new ArrayList<>());
    return this;
  }

  /** Adds an adapter of the management operating system to a virtual switch. */
  public HostBuilder vnic(String name, String onSwitch, int vlan, String ip) {
    return vnic(name, onSwitch, mode(vlan), ip, null);
  }

  /** Adds one in any mode, carried by one NIC of the team unless that is null. */
  public HostBuilder vnic(
      String name, String onSwitch, AdapterVlan mode, String ip, String teamMember) {
    managementAdapters
        .get(onSwitch)
        .add(
            new ManagementAdapter(
                id.child(onSwitch).child(name),
                name,
                mode,
                network.nextMac(),
                NetworkBuilder.address(ip),
                true,
                new ManagementAdapter.Settings(
                    Optional.ofNullable(teamMember).map(id::child),
                    false,
                    Bandwidth.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    true)));
    return this;
  }

  /** Adds a machine with one synthetic adapter, whose name is {@code Nic}. */
  public HostBuilder vm(String name, String onSwitch, int vlan, String ip, Service... services) {
    return vm(name, Kind.SYNTHETIC, null, onSwitch, vlan, ip, services);
  }

  /** Adds a machine with one synthetic adapter in any mode. */
  public HostBuilder vm(String name, String onSwitch, AdapterVlan mode, String ip) {
    return vm(name, onSwitch, mode, ip, AdapterFeatures.NONE);
  }

  /** The same with features. */
  public HostBuilder vm(
      String name, String onSwitch, AdapterVlan mode, String ip, AdapterFeatures features) {
    return vm(name, onSwitch, 0, ip)
        .machine(m -> Machines.with(m, List.of()))
        .adapter("Nic", onSwitch, mode, ip, features);
  }

  /** Gives the last machine another adapter. */
  public HostBuilder adapter(
      String name,
      String onSwitch,
      AdapterVlan mode,
      String ip,
      AdapterFeatures features,
      VirtualAdapter.SubInterface... behind) {
    return machine(
        m -> {
          List<VirtualAdapter> adapters = new ArrayList<>(m.adapters());
          adapters.add(
              new VirtualAdapter(
                  m.id().child(name),
                  name,
                  Kind.SYNTHETIC,
                  id.child(onSwitch),
                  mode,
                  network.nextMac(),
                  true,
                  NetworkBuilder.address(ip),
                  Optional.empty(),
                  List.of(behind),
                  features));
          return Machines.with(m, adapters);
        });
  }

  /** Says more of the last machine: what it forwards, which adapters it bridges, that it is off. */
  public HostBuilder settings(Forwarding forwarding, List<String> bridged, boolean off) {
    return machine(m -> Machines.with(m, forwarding, bridged, off));
  }

  private HostBuilder machine(UnaryOperator<VirtualMachine> change) {
    machines.add(change.apply(machines.removeLast()));
    return this;
  }

  /** Adds a machine with one adapter, as a member of a department unless that is null. */
  public HostBuilder vm(
      String name,
      Kind kind,
      String department,
      String onSwitch,
      int vlan,
      String ip,
      Service... services) {
    ElementId machine = NetworkBuilder.id(name);
    var adapter =
        new VirtualAdapter(
            machine.child("Nic"),
            "Nic",
            kind,
            id.child(onSwitch),
            mode(vlan),
            network.nextMac(),
            true,
            NetworkBuilder.address(ip));
    machines.add(
        new VirtualMachine(
            machine,
            name,
            Optional.ofNullable(department).map(NetworkBuilder::id),
            1,
            1L << 30,
            1,
            List.of(adapter),
            List.of(),
            List.of(services)));
    return this;
  }

  private static AdapterVlan mode(int vlan) {
    return vlan == 0 ? new AdapterVlan.Untagged() : new AdapterVlan.Access(new VlanId(vlan));
  }

  Host build() {
    List<VirtualSwitch> built =
        switches.values().stream()
            .map(
                s ->
                    new VirtualSwitch(
                        s.id(),
                        s.name(),
                        s.kind(),
                        s.uplinks(),
                        managementAdapters.get(s.name()),
                        s.settings()))
            .toList();
    return new Host(id, id.name(), nics, List.of(), built, machines, List.of());
  }
}
