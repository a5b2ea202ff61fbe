package org.hvnet.sim.scenario;

import java.util.Optional;
import org.hvnet.sim.host.Conversation;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.host.NetworkStack;
import org.hvnet.sim.host.Outcome;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.scenario.Pair.Way;

/** Opens the right kind of conversation between two interfaces. */
final class Caller {
  private final Hosts hosts;

  Caller(Hosts hosts) {
    this.hosts = hosts;
  }

  /**
   * Opens a conversation: for a service with its first port, without one by an echo, and by an echo
   * of layer 2 where one side has no IPv4 address.
   */
  void call(Way way, Optional<Service> service, Conversation.Terms terms) {
    NetworkStack from = hosts.stack(way.from().index());
    NetworkStack to = hosts.stack(way.to().index());
    if (from.hasIpv4() && to.hasIpv4()) {
      callOverIp(from, to.ip(), service, terms);
    } else if (way.isOnLink()) {
      from.loopback(way.to().mac(), terms);
    } else {
      terms.ended().accept(Outcome.NO_ROUTE);
    }
  }

  private static void callOverIp(
      NetworkStack from, int target, Optional<Service> service, Conversation.Terms terms) {
    Service.Transport transport = service.map(Service::transport).orElse(Service.Transport.ICMP);
    switch (transport) {
      case ICMP -> from.echo(target, terms);
      case UDP -> from.datagram(target, port(service.get()), terms);
      case TCP -> from.connect(target, port(service.get()), terms);
    }
  }

  private static int port(Service service) {
    return service.ports().getFirst().first();
  }
}
