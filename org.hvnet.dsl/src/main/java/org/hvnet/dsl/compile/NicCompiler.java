package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.Vlan;

/** Physical NICs of hosts. */
final class NicCompiler {
  private final Context context;
  private final VlanCompiler vlans;
  private final CableCompiler cables;
  private final AddressCompiler addresses;

  NicCompiler(
      Context context, VlanCompiler vlans, CableCompiler cables, AddressCompiler addresses) {
    this.context = context;
    this.vlans = vlans;
    this.cables = cables;
    this.addresses = addresses;
  }

  void reserve(Element nic) {
    addresses.reserve(nic, AddressCompiler.written(nic.said(ADDRESS_CLAUSE)), subnet(nic));
  }

  PhysicalNic nic(Element nic, boolean uplink) {
    ElementId id = nic.id();
    context.place(id, nic.at());
    checkVlan(nic);
    NicIdentity identity = identity(nic);
    Optional<Subnet> subnet = subnet(nic);
    boolean used = cables.farEnd(id).isPresent() || nic.says(ADDRESS_CLAUSE);
    Optional<IpInterface> ip =
        uplink || !used
            ? Optional.empty()
            : addresses.ip(nic, id, nic.said(ADDRESS_CLAUSE), subnet);
    return new PhysicalNic(
        id,
        identity,
        cables.rate(id),
        nic.says(FOR_MANAGEMENT),
        ip,
        identity instanceof NicIdentity.Permanent(var mac) ? mac : addresses.nic(),
        new PhysicalNic.Settings(
            nic.says(RDMA),
            nic.says(SR_IOV),
            tag(nic),
            PhysicalCompiler.optional(nic.integer(MTU, "size")),
            gateway(nic, subnet)));
  }

  /** A NIC of a storage array; it has the address that is written, or none that is known. */
  StorageArray.Nic ofArray(Element nic) {
    ElementId id = nic.id();
    context.place(id, nic.at());
    checkVlan(nic);
    Optional<IpInterface> ip =
        AddressCompiler.written(nic.said(ADDRESS_CLAUSE)).isEmpty()
            ? Optional.empty()
            : addresses.ip(nic, id, nic.said(ADDRESS_CLAUSE), subnet(nic));
    return new StorageArray.Nic(id, tag(nic), cables.farEnd(id), ip);
  }

  private static NicIdentity identity(Element nic) {
    Optional<Node> written = nic.clause(IDENTITY);
    return written
        .flatMap(i -> i.text("alias"))
        .<NicIdentity>map(alias -> new NicIdentity.Alias(Context.realName(alias, nic)))
        .or(
            () ->
                written
                    .flatMap(i -> i.value("mac", MacAddress.class))
                    .map(NicIdentity.Permanent::new))
        .orElseGet(() -> new NicIdentity.Alias(nic.name()));
  }

  private Optional<InterfaceAddress> gateway(Element nic, Optional<Subnet> subnet) {
    return nic.clause(GATEWAY_CLAUSE)
        .flatMap(c -> c.node("address"))
        .flatMap(a -> addresses.gateway(nic, a, subnet));
  }

  /** {@code vlan}: the NIC tags, unless its port is an access port of that VLAN. */
  private Optional<VlanId> tag(Element nic) {
    return vlan(nic, VLAN_CLAUSE_OF_ADAPTER)
        .map(Vlan::vid)
        .filter(v -> cables.accessVlan(nic.id()).filter(v::equals).isEmpty());
  }

  private Optional<Vlan> vlan(Element nic, EClass clause) {
    return nic.clause(clause).flatMap(c -> c.node("vlan")).flatMap(r -> vlans.one(r, nic));
  }

  /** {@code in} says which VLAN an untagged NIC is in; the port must agree. */
  private void checkVlan(Element nic) {
    Optional<VlanId> port = cables.accessVlan(nic.id());
    Optional<Node> written = nic.clause(IN_VLAN).flatMap(c -> c.node("vlan"));
    if (written.isPresent() && port.isPresent()) {
      vlans
          .one(written.get(), nic)
          .filter(said -> !said.vid().equals(port.get()))
          .ifPresent(
              said ->
                  context.error(
                      IssueCodes.VLAN_OTHER,
                      written.get().at(),
                      nic
                          + " is said to be in "
                          + said.id()
                          + " ("
                          + said.vid()
                          + "), but its port is in VLAN "
                          + port.get()
                          + "."));
    }
  }

  private Optional<Subnet> subnet(Element nic) {
    return vlan(nic, IN_VLAN)
        .or(() -> vlan(nic, VLAN_CLAUSE_OF_ADAPTER))
        .flatMap(Vlan::subnet)
        .or(() -> cables.accessVlan(nic.id()).flatMap(v -> vlans.subnet(nic, v)));
  }
}
