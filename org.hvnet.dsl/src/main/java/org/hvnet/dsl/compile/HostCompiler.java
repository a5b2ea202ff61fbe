package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.declaration.DeclaredHost;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.DeclaredVirtualSwitch;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.HostBusAdapter;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.network.Volume;

/** Hosts with their NICs, virtual switches and management operating system. */
final class HostCompiler {
  private final Merge merge;
  private final VlanCompiler vlans;
  private final CableCompiler cables;
  private final AddressCompiler addresses;
  private final MachineCompiler machines;

  HostCompiler(
      Merge merge,
      VlanCompiler vlans,
      CableCompiler cables,
      AddressCompiler addresses,
      MachineCompiler machines) {
    this.merge = merge;
    this.vlans = vlans;
    this.cables = cables;
    this.addresses = addresses;
    this.machines = machines;
  }

  /** Gives hosts and what is in them their names; hosts of a name that is taken are left out. */
  List<DeclaredHost> declare(List<DeclaredHost> declared) {
    List<DeclaredHost> accepted = new ArrayList<>();
    for (DeclaredHost host : declared) {
      ElementId id = ElementId.of(host.name().text());
      if (merge.declare(Kind.HOST, id, host.name())) {
        Predicate<DeclaredName> nic = n -> merge.declare(Kind.NIC, id.child(n.text()), n);
        Predicate<DeclaredName> virtual =
            n -> merge.declare(Kind.VIRTUAL_SWITCH, id.child(n.text()), n);
        accepted.add(
            new DeclaredHost(
                host.name(),
                host.realName(),
                host.nics().stream().filter(n -> nic.test(n.name())).toList(),
                host.hostBusAdapters(),
                host.volumes(),
                host.virtualSwitches().stream().filter(s -> virtual.test(s.name())).toList(),
                host.machines()));
      }
    }
    return accepted;
  }

  void reserve(DeclaredHost host) {
    ElementId id = ElementId.of(host.name().text());
    host.nics().forEach(n -> addresses.reserve(n.address(), nicSubnet(id, n)));
    for (var virtual : host.virtualSwitches()) {
      virtual.vnics().forEach(v -> addresses.reserve(v.address(), vnicSubnet(v)));
    }
    machines.reserve(host);
  }

  Host host(DeclaredHost declared, int number) {
    ElementId id = ElementId.of(declared.name().text());
    List<VirtualSwitch> switches = new ArrayList<>();
    List<PhysicalNic> nics = new ArrayList<>();
    Map<String, ElementId> uplinks = uplinks(id, declared.virtualSwitches());
    for (var nic : declared.nics()) {
      nics.add(nic(id, nic, uplinks.containsValue(id.child(nic.name().text()))));
    }
    Optional<IpInterface> management = management(nics);
    for (var virtual : declared.virtualSwitches()) {
      Optional<ElementId> uplink = Optional.ofNullable(uplinks.get(virtual.name().text()));
      switches.add(virtualSwitch(id, virtual, uplink, number, management));
    }
    return new Host(
        id,
        declared.realName().orElse(id.name()),
        nics,
        declared.hostBusAdapters().stream().flatMap(a -> hostBusAdapter(id, a).stream()).toList(),
        switches,
        machines.machines(declared, number, management),
        declared.volumes().stream().flatMap(v -> volume(id, v).stream()).toList());
  }

  private static Optional<IpInterface> management(List<PhysicalNic> nics) {
    return nics.stream().filter(PhysicalNic::management).flatMap(n -> n.ip().stream()).findFirst();
  }

  private PhysicalNic nic(ElementId host, DeclaredHost.Nic nic, boolean uplink) {
    ElementId id = host.child(nic.name().text());
    NicIdentity identity = nic.identity().orElseGet(() -> new NicIdentity.Alias(nic.name().text()));
    checkVlan(id, nic);
    boolean cabled = cables.accessVlan(id).isPresent() || nic.address().isPresent();
    Optional<IpInterface> ip =
        uplink || !cabled ? Optional.empty() : addresses.ip(nic.address(), nicSubnet(host, nic));
    return new PhysicalNic(
        id,
        identity,
        cables.rate(id),
        nic.management(),
        ip,
        identity instanceof NicIdentity.Permanent(var mac) ? mac : addresses.nic());
  }

  /** `in` says which VLAN an untagged NIC is in; the port must agree. */
  private void checkVlan(ElementId id, DeclaredHost.Nic nic) {
    Optional<VlanId> port = cables.accessVlan(id);
    if (nic.vlan().isPresent() && port.isPresent()) {
      vlans
          .one(nic.vlan().get())
          .filter(said -> !said.vid().equals(port.get()))
          .ifPresent(
              said ->
                  merge.error(
                      IssueCodes.VLAN_OTHER,
                      nic.vlan().get().at(),
                      id
                          + " is said to be in "
                          + said.id()
                          + " ("
                          + said.vid()
                          + "), but its port is in VLAN "
                          + port.get()
                          + "."));
    }
  }

  private Optional<Subnet> nicSubnet(ElementId host, DeclaredHost.Nic nic) {
    return nic.vlan()
        .flatMap(vlans::one)
        .flatMap(Vlan::subnet)
        .or(() -> cables.accessVlan(host.child(nic.name().text())).flatMap(vlans::subnet));
  }

  private Optional<Subnet> vnicSubnet(DeclaredVirtualSwitch.Vnic vnic) {
    return vnic.vlan().flatMap(vlans::one).flatMap(Vlan::subnet);
  }

  /** The NIC of each external switch by its name; a NIC carries one switch of its host. */
  private Map<String, ElementId> uplinks(ElementId host, List<DeclaredVirtualSwitch> declared) {
    Map<String, ElementId> uplinks = new HashMap<>();
    for (var virtual : declared) {
      Optional<ElementId> nic =
          virtual.uplink().flatMap(u -> merge.ofHost(host, u, Kind.NIC, IssueCodes.HV006));
      if (nic.isPresent() && uplinks.containsValue(nic.get())) {
        merge.error(
            IssueCodes.HV005,
            virtual.uplink().get().at(),
            nic.get() + " carries another virtual switch already.");
      } else {
        nic.ifPresent(n -> uplinks.put(virtual.name().text(), n));
      }
    }
    return uplinks;
  }

  private VirtualSwitch virtualSwitch(
      ElementId host,
      DeclaredVirtualSwitch declared,
      Optional<ElementId> uplink,
      int number,
      Optional<IpInterface> management) {
    ElementId id = host.child(declared.name().text());
    List<ManagementAdapter> adapters = new ArrayList<>();
    for (var vnic : declared.vnics()) {
      ElementId vnicId = id.child(vnic.name().text());
      if (!merge.declare(Kind.MANAGEMENT_ADAPTER, vnicId, vnic.name())) {
        continue;
      }
      AdapterVlan mode =
          vnic.vlan()
              .flatMap(vlans::one)
              .<AdapterVlan>map(v -> new AdapterVlan.Access(v.vid()))
              .orElse(new AdapterVlan.Untagged());
      adapters.add(
          new ManagementAdapter(
              vnicId,
              vnic.name().text(),
              mode,
              vnic.mac().orElseGet(() -> addresses.dynamic(number, management)),
              addresses.ip(vnic.address(), vnicSubnet(vnic)),
              vnic.management()));
    }
    if (declared.kind() == VirtualSwitch.Kind.INTERNAL && adapters.isEmpty()) {
      adapters.add(unwritten(id, number, management));
    }
    return new VirtualSwitch(id, id.name(), declared.kind(), uplink, adapters);
  }

  /**
   * The adapter that Hyper-V gives the management operating system on every internal switch, under
   * the name of the switch ({@code New-VMSwitch -SwitchType Internal}). Left out, the host would
   * seem to be apart.
   */
  private ManagementAdapter unwritten(
      ElementId virtual, int number, Optional<IpInterface> management) {
    return new ManagementAdapter(
        virtual.child(virtual.name()),
        virtual.name(),
        new AdapterVlan.Untagged(),
        addresses.dynamic(number, management),
        Optional.empty(),
        false);
  }

  private Optional<HostBusAdapter> hostBusAdapter(
      ElementId host, DeclaredHost.HostBusAdapter declared) {
    ElementId id = host.child(declared.name().text());
    if (!merge.declare(Kind.HOST_BUS_ADAPTER, id, declared.name())) {
      return Optional.empty();
    }
    return merge
        .symbols()
        .find(declared.array(), Kind.STORAGE)
        .map(array -> new HostBusAdapter(id, array.id()));
  }

  private Optional<Volume> volume(ElementId host, DeclaredHost.Volume declared) {
    ElementId id = host.child(declared.drive().text());
    if (!merge.declare(Kind.VOLUME, id, declared.drive())) {
      return Optional.empty();
    }
    NameReference lun = declared.lun();
    return merge
        .symbols()
        .find(lun, Kind.LUN)
        .map(found -> new Volume(id, declared.drive().text(), found.id()));
  }
}
