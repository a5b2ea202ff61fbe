package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.Vlan;

/** Physical servers. Their prefix is that of their department's VLAN, else that of their port's. */
final class ServerCompiler {
  private final Context context;
  private final VlanCompiler vlans;
  private final CableCompiler cables;
  private final AddressCompiler addresses;
  private final ServiceCompiler services;
  private final RouteCompiler routes;

  ServerCompiler(
      Context context,
      VlanCompiler vlans,
      CableCompiler cables,
      AddressCompiler addresses,
      ServiceCompiler services,
      RouteCompiler routes) {
    this.context = context;
    this.vlans = vlans;
    this.cables = cables;
    this.addresses = addresses;
    this.services = services;
    this.routes = routes;
  }

  void reserve(Element server) {
    for (Element nic : interfaces(server)) {
      addresses.reserve(
          nic, AddressCompiler.written(nic.said(ADDRESS_CLAUSE)), subnet(server, nic));
    }
  }

  /** A server of which no NIC is written is its own. */
  private static List<Element> interfaces(Element server) {
    List<Element> nics = List.copyOf(server.children(PHYSICAL_NIC));
    return nics.isEmpty() ? List.of(server) : nics;
  }

  Server server(Element server) {
    context.place(server.id(), server.at());
    Optional<Department> department = department(server);
    List<Server.Nic> nics = new ArrayList<>();
    for (Element nic : interfaces(server)) {
      context.place(nic.id(), nic.at());
      Optional<MacAddress> mac = addresses.mac(nic, nic.said(MAC_CLAUSE));
      nics.add(
          new Server.Nic(
              nic.id(),
              tag(server, nic, department),
              mac.orElseGet(addresses::server),
              addresses.ip(nic, nic.id(), nic.said(ADDRESS_CLAUSE), subnet(server, nic))));
    }
    List<Service> offered =
        server.all(SERVICE_CLAUSE).stream()
            .flatMap(s -> services.all(s.clause()).stream())
            .toList();
    return new Server(
        server.id(),
        Context.realName(server),
        department.map(Department::id),
        nics,
        offered,
        server.says(OFF),
        routes.routes(server, nics.stream().flatMap(n -> n.ip().stream())));
  }

  /** The department that a machine or server is a member of. */
  private Optional<Department> department(Element server) {
    return server
        .clause(MEMBERSHIP)
        .flatMap(m -> m.node("department"))
        .flatMap(r -> context.one(r, server, DEPARTMENT))
        .map(vlans::department);
  }

  private Optional<VlanId> tag(Element server, Element nic, Optional<Department> department) {
    Optional<Vlan> own = vlan(nic);
    if (own.isPresent() || !server.says(TAGGED)) {
      return own.map(Vlan::vid);
    }
    Optional<VlanId> tag = department.flatMap(vlans::derived).map(Vlan::vid);
    if (tag.isEmpty() && server.says(MEMBERSHIP) == department.isPresent()) {
      context.error(
          IssueCodes.VLAN_NOT_ONE,
          server.at(),
          server + " tags its frames, but has no department with just one VLAN.");
    }
    return tag;
  }

  private Optional<Vlan> vlan(Element nic) {
    return nic.clause(VLAN_CLAUSE_OF_ADAPTER)
        .flatMap(c -> c.node("vlan"))
        .flatMap(r -> vlans.one(r, nic))
        .filter(v -> cables.accessVlan(nic.id()).filter(v.vid()::equals).isEmpty());
  }

  private Optional<Subnet> subnet(Element server, Element nic) {
    Optional<Department> department = department(server);
    Optional<Stated> written = nic.said(VLAN_CLAUSE_OF_ADAPTER);
    return written
        .flatMap(c -> c.clause().node("vlan"))
        .flatMap(r -> vlans.one(r, nic))
        .flatMap(Vlan::subnet)
        .or(() -> department.flatMap(vlans::derived).flatMap(Vlan::subnet))
        .or(() -> department.flatMap(Department::subnet))
        .or(() -> cables.accessVlan(nic.id()).flatMap(v -> vlans.subnet(nic, v)));
  }
}
