package org.hvnet.dsl.compile;

import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.HOST_BUS_ADAPTER__ARRAY;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.MANAGEMENT_ADAPTER__ADDRESS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.MANAGEMENT_ADAPTER__VLAN;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.PASS_THROUGH_DISK__LUN;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.PHYSICAL_NIC__ADDRESS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.PHYSICAL_NIC__RATE;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.PHYSICAL_NIC__TO;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.PHYSICAL_NIC__VLAN;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_ADAPTER__ADDRESS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_ADAPTER__VIRTUAL_SWITCH;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_ADAPTER__VLAN;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_MACHINES__ADDRESS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_MACHINES__DEPARTMENT;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_MACHINES__GENERATION;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_MACHINES__MEMORY;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_MACHINES__PROCESSORS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_MACHINES__SERVICES;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VIRTUAL_SWITCH__UPLINK;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VOLUME__DRIVE;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VOLUME__LUN;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.hvnet.dsl.declaration.DeclaredAddress;
import org.hvnet.dsl.declaration.DeclaredHost;
import org.hvnet.dsl.declaration.DeclaredMachine;
import org.hvnet.dsl.declaration.DeclaredVirtualSwitch;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.hvnet.Host;
import org.hvnet.dsl.hvnet.HostBusAdapter;
import org.hvnet.dsl.hvnet.ManagementAdapter;
import org.hvnet.dsl.hvnet.PassThroughDisk;
import org.hvnet.dsl.hvnet.PhysicalNic;
import org.hvnet.dsl.hvnet.VirtualAdapter;
import org.hvnet.dsl.hvnet.VirtualMachines;
import org.hvnet.dsl.hvnet.VirtualSwitch;
import org.hvnet.dsl.hvnet.Volume;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.VirtualSwitch.Kind;

/** Hosts of a file, with their virtual switches and machines. */
final class HostFragmentCompiler {
  private final AstReader reader;

  HostFragmentCompiler(AstReader reader) {
    this.reader = reader;
  }

  Optional<DeclaredHost> host(Host host) {
    return reader
        .name(host)
        .map(
            n ->
                new DeclaredHost(
                    n,
                    Optional.ofNullable(host.getRealName()),
                    each(host.getNics(), this::nic),
                    each(host.getHostBusAdapters(), this::hostBusAdapter),
                    each(host.getVolumes(), this::volume),
                    each(host.getVirtualSwitches(), this::virtualSwitch),
                    machines(host.getMachines())));
  }

  private static <A, D> List<D> each(Collection<A> elements, Function<A, Optional<D>> declare) {
    return elements.stream().flatMap(e -> declare.apply(e).stream()).toList();
  }

  private Optional<DeclaredHost.Nic> nic(PhysicalNic nic) {
    Optional<NicIdentity> identity =
        nic.getAlias() != null
            ? Optional.of(new NicIdentity.Alias(nic.getAlias()))
            : reader.value(nic.getMac(), MacAddress.class).map(NicIdentity.Permanent::new);
    return reader
        .name(nic)
        .map(
            n ->
                new DeclaredHost.Nic(
                    n,
                    identity,
                    reader.rate(nic, PHYSICAL_NIC__RATE),
                    reader.reference(nic, PHYSICAL_NIC__TO),
                    nic.isManagement(),
                    reader.address(nic, PHYSICAL_NIC__ADDRESS),
                    reader.reference(nic, PHYSICAL_NIC__VLAN)));
  }

  private Optional<DeclaredHost.HostBusAdapter> hostBusAdapter(HostBusAdapter adapter) {
    return reader
        .name(adapter)
        .flatMap(
            n ->
                reader
                    .reference(adapter, HOST_BUS_ADAPTER__ARRAY)
                    .map(array -> new DeclaredHost.HostBusAdapter(n, array)));
  }

  private Optional<DeclaredHost.Volume> volume(Volume volume) {
    return reader
        .name(volume, VOLUME__DRIVE)
        .flatMap(
            drive ->
                reader
                    .reference(volume, VOLUME__LUN)
                    .map(lun -> new DeclaredHost.Volume(drive, lun)));
  }

  private Optional<DeclaredVirtualSwitch> virtualSwitch(VirtualSwitch virtual) {
    Kind kind =
        virtual.isExternal() ? Kind.EXTERNAL : virtual.isInternal() ? Kind.INTERNAL : Kind.PRIVATE;
    return reader
        .name(virtual)
        .map(
            n ->
                new DeclaredVirtualSwitch(
                    n,
                    kind,
                    reader.reference(virtual, VIRTUAL_SWITCH__UPLINK),
                    each(virtual.getManagementAdapters(), this::vnic),
                    machines(virtual.getMachines())));
  }

  private Optional<DeclaredVirtualSwitch.Vnic> vnic(ManagementAdapter adapter) {
    return reader
        .name(adapter)
        .map(
            n ->
                new DeclaredVirtualSwitch.Vnic(
                    n,
                    reader.reference(adapter, MANAGEMENT_ADAPTER__VLAN),
                    adapter.isManagement(),
                    reader.address(adapter, MANAGEMENT_ADAPTER__ADDRESS),
                    reader.value(adapter.getMac(), MacAddress.class)));
  }

  private List<DeclaredMachine> machines(Collection<VirtualMachines> statements) {
    return statements.stream().flatMap(s -> machines(s).stream()).toList();
  }

  /** The clauses are read once for all machines of a statement, of which there may be many. */
  private List<DeclaredMachine> machines(VirtualMachines shared) {
    Optional<NameReference> department = reader.reference(shared, VIRTUAL_MACHINES__DEPARTMENT);
    Optional<DeclaredAddress> address = reader.address(shared, VIRTUAL_MACHINES__ADDRESS);
    OptionalInt generation = reader.number(shared, VIRTUAL_MACHINES__GENERATION);
    OptionalLong memory = reader.quantity(shared, VIRTUAL_MACHINES__MEMORY);
    OptionalInt processors = reader.number(shared, VIRTUAL_MACHINES__PROCESSORS);
    List<NameReference> services = reader.references(shared, VIRTUAL_MACHINES__SERVICES);
    List<DeclaredMachine.Adapter> adapters = each(shared.getAdapters(), this::adapter);
    List<DeclaredMachine.Disk> disks = each(shared.getDisks(), this::disk);
    return shared.getMachines().stream()
        .flatMap(machine -> reader.name(machine).stream())
        .map(
            name ->
                new DeclaredMachine(
                    name,
                    department,
                    address,
                    Optional.ofNullable(shared.getRealName()),
                    generation,
                    memory,
                    processors,
                    services,
                    adapters,
                    disks))
        .toList();
  }

  private Optional<DeclaredMachine.Adapter> adapter(VirtualAdapter adapter) {
    return Optional.of(
        new DeclaredMachine.Adapter(
            reader.name(adapter),
            reader.reference(adapter, VIRTUAL_ADAPTER__VIRTUAL_SWITCH),
            reader.reference(adapter, VIRTUAL_ADAPTER__VLAN),
            adapter.isUntagged(),
            adapter.isLegacy(),
            reader.address(adapter, VIRTUAL_ADAPTER__ADDRESS),
            reader.value(adapter.getMac(), MacAddress.class),
            reader.at(adapter)));
  }

  private Optional<DeclaredMachine.Disk> disk(PassThroughDisk disk) {
    String drive = disk.getDrive() == null ? "" : disk.getDrive();
    return reader
        .reference(disk, PASS_THROUGH_DISK__LUN)
        .map(lun -> new DeclaredMachine.Disk(lun, drive));
  }
}
