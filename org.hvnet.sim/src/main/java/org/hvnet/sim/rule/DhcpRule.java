package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.rule.IpNetwork.Member;
import org.hvnet.sim.rule.IpNetwork.Owner;

/**
 * HV180: who asks for an address is heard by somebody who may have one: a server of DHCP, a router,
 * which may pass the question on, or what is behind an outside or a bridging guest.
 */
final class DhcpRule implements Rule {
  private static final int PORT = 67;

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    IpNetwork ip = network.ip();
    if (ip.members().stream().noneMatch(DhcpRule::asks)) {
      return;
    }
    Set<ElementId> answering = answering(network);
    Set<ElementId> guarded = new HashSet<>();
    network.machines().adapters().stream()
        .filter(a -> a.adapter().features().dhcpGuard())
        .forEach(a -> guarded.add(a.id()));
    Set<Integer> answered = new HashSet<>();
    for (Member member : ip.members()) {
      if (ip.isOpen(member.segment())
          || member.kind() == Owner.ROUTER
          || answering.contains(member.owner()) && !guarded.contains(member.id())) {
        answered.add(member.segment());
      }
    }
    for (Member member : ip.members()) {
      if (asks(member) && !answered.contains(member.segment())) {
        found.accept(
            Finding.of(
                RuleCode.HV180,
                member.id(),
                Aspect.ADDRESS,
                member.id()
                    + " asks for an address, and in "
                    + member.where()
                    + " is neither a server with the service dhcp nor a router that could pass it"
                    + " on."));
      }
    }
  }

  private static boolean asks(Member member) {
    return member.ip().filter(IpInterface::dhcp).isPresent();
  }

  /** Who gives addresses, or may let somebody else do it. */
  private static Set<ElementId> answering(NetworkView network) {
    Set<ElementId> answering = new HashSet<>();
    network.network().servers().stream()
        .filter(s -> offers(s.services()))
        .forEach(s -> answering.add(s.id()));
    network.machines().all().stream()
        .filter(m -> offers(m.machine().services()) || !m.machine().settings().bridges().isEmpty())
        .forEach(m -> answering.add(m.id()));
    return answering;
  }

  private static boolean offers(List<Service> services) {
    return services.stream()
        .anyMatch(
            s ->
                s.name().equalsIgnoreCase("dhcp")
                    || s.transport() == Service.Transport.UDP
                        && s.ports().stream().anyMatch(p -> p.first() <= PORT && PORT <= p.last()));
  }
}
