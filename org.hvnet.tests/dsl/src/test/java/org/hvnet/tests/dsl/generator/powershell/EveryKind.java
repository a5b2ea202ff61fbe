package org.hvnet.tests.dsl.generator.powershell;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Lun;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PassThroughDisk;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/** Networks of hosts alone, with what the source scenario has not. */
final class EveryKind {
  static final MacAddress NIC = MacAddress.of("02-AA-00-00-00-01");
  static final MacAddress STATIC = MacAddress.of("02-15-5D-00-00-99");

  private EveryKind() {}

  /**
   * One host, {@code Host1}: a shared external switch whose NIC is known by its address, an
   * internal switch, a machine with a static MAC address and a legacy adapter, a LUN without id.
   */
  static Network network() {
    ElementId host = ElementId.of("Host1");
    ElementId vm = ElementId.of("Gate");
    return hosts(
        new Host(
            host,
            "host1.corp.example",
            List.of(
                new PhysicalNic(
                    host.child("N1"),
                    new NicIdentity.Permanent(NIC),
                    DataRate.GIGABIT,
                    false,
                    ip("192.0.2.1/24", false),
                    NIC)),
            List.of(),
            List.of(
                new VirtualSwitch(
                    host.child("Conv"),
                    "Conv",
                    VirtualSwitch.Kind.EXTERNAL,
                    Optional.of(host.child("N1")),
                    List.of(
                        management(host, "Mgmt", access(10), ip("10.0.10.11/24", false)),
                        management(host, "Live", untagged(), ip("10.0.20.11/24", true)))),
                new VirtualSwitch(
                    host.child("Nat"),
                    "Nat",
                    VirtualSwitch.Kind.INTERNAL,
                    Optional.empty(),
                    List.of(management(host, "Gw", untagged(), ip("2001:db8::1/64", false)))),
                new VirtualSwitch(
                    host.child("Own"),
                    "Own",
                    VirtualSwitch.Kind.INTERNAL,
                    Optional.empty(),
                    List.of())),
            List.of(
                new VirtualMachine(
                    vm,
                    "Gate",
                    Optional.empty(),
                    1,
                    1536L << 20,
                    1,
                    List.of(
                        adapter(vm, "Lan", host.child("Conv"), access(20), false),
                        new VirtualAdapter(
                            vm.child("Boot"),
                            "Boot",
                            VirtualAdapter.Kind.LEGACY,
                            host.child("Nat"),
                            untagged(),
                            STATIC,
                            true,
                            Optional.empty())),
                    List.of(new PassThroughDisk(ElementId.of("San1", "Disk1"), "E:")),
                    List.of())),
            List.of()));
  }

  /** A network of these hosts and a storage array with a LUN that has no id. */
  static Network hosts(Host... hosts) {
    return new Network(
        "Every",
        List.of(),
        List.of(),
        List.of(),
        List.of(hosts),
        List.of(),
        List.of(
            new StorageArray(
                ElementId.of("San1"),
                StorageArray.Transport.FC,
                List.of(new Lun(ElementId.of("San1", "Disk1"), 1L << 30, Optional.empty())))),
        List.of(),
        List.of(),
        new Policy(Policy.Rule.MAY, Policy.Rule.MAY, Policy.Rule.MAY, Policy.Rule.MAY, false),
        List.of(),
        List.of());
  }

  private static ManagementAdapter management(
      ElementId host, String name, AdapterVlan vlan, Optional<IpInterface> ip) {
    return new ManagementAdapter(host.child(name), name, vlan, STATIC, ip, true);
  }

  /** A synthetic adapter with the static MAC address, or a dynamic one. */
  static VirtualAdapter adapter(
      ElementId machine, String name, ElementId on, AdapterVlan vlan, boolean dynamic) {
    return new VirtualAdapter(
        machine.child(name),
        name,
        VirtualAdapter.Kind.SYNTHETIC,
        on,
        vlan,
        STATIC,
        dynamic,
        Optional.empty());
  }

  static AdapterVlan access(int vid) {
    return new AdapterVlan.Access(new VlanId(vid));
  }

  static AdapterVlan untagged() {
    return new AdapterVlan.Untagged();
  }

  private static Optional<IpInterface> ip(String address, boolean assumed) {
    return Optional.of(new IpInterface(InterfaceAddress.of(address), assumed));
  }
}
