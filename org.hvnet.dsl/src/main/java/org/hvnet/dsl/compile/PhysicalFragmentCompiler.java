package org.hvnet.dsl.compile;

import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.LINK__FIRST;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.LINK__LENGTH;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.LINK__RATE;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.LINK__SECOND;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SERVER__ADDRESS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SERVER__DEPARTMENT;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SERVER__SERVICES;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SERVER__TO;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SWITCH_PORT__ACCESS;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SWITCH_PORT__NATIVE_VLAN;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SWITCH_PORT__TO;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VLAN_ITEM__LAST;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VLAN_ITEM__NAMED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hvnet.dsl.declaration.DeclaredLink;
import org.hvnet.dsl.declaration.DeclaredServer;
import org.hvnet.dsl.declaration.DeclaredStorage;
import org.hvnet.dsl.declaration.DeclaredSwitch;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.hvnet.Link;
import org.hvnet.dsl.hvnet.Lun;
import org.hvnet.dsl.hvnet.PhysicalSwitch;
import org.hvnet.dsl.hvnet.Server;
import org.hvnet.dsl.hvnet.StorageArray;
import org.hvnet.dsl.hvnet.SwitchPort;
import org.hvnet.dsl.hvnet.VlanItem;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.StorageArray.Transport;

/** Physical switches, servers, storage and cables of a file. */
final class PhysicalFragmentCompiler {
  private final AstReader reader;

  PhysicalFragmentCompiler(AstReader reader) {
    this.reader = reader;
  }

  Optional<DeclaredSwitch> physicalSwitch(PhysicalSwitch statement) {
    return reader
        .name(statement)
        .map(
            n ->
                new DeclaredSwitch(
                    n, statement.getPorts().stream().flatMap(p -> port(p).stream()).toList()));
  }

  private Optional<DeclaredSwitch.Port> port(SwitchPort port) {
    return reader
        .name(port)
        .map(
            n ->
                new DeclaredSwitch.Port(
                    n,
                    reader.reference(port, SWITCH_PORT__ACCESS),
                    port.isTrunk(),
                    port.getCarried().stream().flatMap(i -> item(i).stream()).toList(),
                    port.isNoNative(),
                    reader.reference(port, SWITCH_PORT__NATIVE_VLAN),
                    port.isEdge(),
                    reader.reference(port, SWITCH_PORT__TO)));
  }

  /** Numbers out of range are left out; the validator names them. */
  private Optional<DeclaredSwitch.VlanItem> item(VlanItem item) {
    Optional<NameReference> named = reader.reference(item, VLAN_ITEM__NAMED);
    if (named.isPresent()) {
      return Optional.of(new DeclaredSwitch.VlanItem(VlanSet.NONE, named));
    }
    int last = reader.has(item, VLAN_ITEM__LAST) ? item.getLast() : item.getFirst();
    try {
      VlanSet numbers = VlanSet.of(item.getFirst() + "-" + last);
      return Optional.of(new DeclaredSwitch.VlanItem(numbers, Optional.empty()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Optional<DeclaredServer> server(Server server) {
    return reader
        .name(server)
        .map(
            n ->
                new DeclaredServer(
                    n,
                    reader.reference(server, SERVER__DEPARTMENT),
                    reader.reference(server, SERVER__TO),
                    reader.address(server, SERVER__ADDRESS),
                    reader.value(server.getMac(), MacAddress.class),
                    server.isTagged(),
                    reader.references(server, SERVER__SERVICES)));
  }

  Optional<DeclaredStorage> storage(StorageArray array) {
    Optional<Transport> transport =
        List.of(Transport.values()).stream()
            .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(array.getTransport()))
            .findFirst();
    return reader
        .name(array)
        .map(
            n ->
                new DeclaredStorage(
                    n,
                    transport.orElse(Transport.FC),
                    array.getLuns().stream().flatMap(l -> lun(l).stream()).toList()));
  }

  private Optional<DeclaredStorage.Lun> lun(Lun lun) {
    return reader
        .name(lun)
        .map(
            n -> new DeclaredStorage.Lun(n, lun.getSize(), Optional.ofNullable(lun.getUniqueId())));
  }

  Optional<DeclaredLink> link(Link link) {
    Optional<NameReference> first = reader.reference(link, LINK__FIRST);
    Optional<NameReference> second = reader.reference(link, LINK__SECOND);
    return first.flatMap(
        a ->
            second.map(
                b ->
                    new DeclaredLink(
                        a,
                        b,
                        reader.rate(link, LINK__RATE),
                        reader.number(link, LINK__LENGTH),
                        reader.at(link))));
  }
}
