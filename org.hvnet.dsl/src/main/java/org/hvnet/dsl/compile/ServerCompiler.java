package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.declaration.DeclaredServer;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.Vlan;

/** Physical servers. Their prefix is that of their department's VLAN, else that of their port's. */
final class ServerCompiler {
  private final Merge merge;
  private final VlanCompiler vlans;
  private final CableCompiler cables;
  private final AddressCompiler addresses;
  private final ServiceCompiler services;

  ServerCompiler(
      Merge merge,
      VlanCompiler vlans,
      CableCompiler cables,
      AddressCompiler addresses,
      ServiceCompiler services) {
    this.merge = merge;
    this.vlans = vlans;
    this.cables = cables;
    this.addresses = addresses;
    this.services = services;
  }

  void reserve(List<DeclaredServer> declared) {
    declared.forEach(s -> addresses.reserve(s.address(), subnet(s)));
  }

  List<Server> servers(List<DeclaredServer> declared) {
    List<Server> servers = new ArrayList<>();
    for (var server : declared) {
      Optional<Department> department = server.department().flatMap(vlans::department);
      Optional<VlanId> tag =
          server.tagged() ? department.flatMap(vlans::derived).map(Vlan::vid) : Optional.empty();
      if (server.tagged()
          && tag.isEmpty()
          && server.department().isPresent() == department.isPresent()) {
        merge.error(
            IssueCodes.VLAN_NOT_ONE,
            server.name().at(),
            server.name().text() + " tags its frames, but has no department with just one VLAN.");
      }
      servers.add(
          new Server(
              id(server),
              department.map(Department::id),
              tag,
              server.mac().orElseGet(addresses::server),
              addresses.ip(server.address(), subnet(server)),
              services.all(server.services())));
    }
    return servers;
  }

  private static ElementId id(DeclaredServer server) {
    return ElementId.of(server.name().text());
  }

  private Optional<Subnet> subnet(DeclaredServer server) {
    Optional<Department> department = server.department().flatMap(vlans::department);
    return department
        .flatMap(vlans::derived)
        .flatMap(Vlan::subnet)
        .or(() -> department.flatMap(Department::subnet))
        .or(() -> cables.accessVlan(id(server)).flatMap(vlans::subnet));
  }
}
