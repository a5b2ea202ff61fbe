package org.hvnet.sim.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.rule.IpNetwork.Member;

/** Rules about the prefixes that hosts translate. */
final class NatRules {
  /** HV179: one translated prefix a host, of an internal switch, apart from its other networks. */
  static final Rule ALL =
      Table.of(NetworkView::network, Network::hosts)
          .row((host, network, found) -> translated(host, network, found));

  private static void translated(Host host, NetworkView network, Consumer<Finding> found) {
    ElementId first = null;
    for (var vswitch : host.virtualSwitches()) {
      Optional<Subnet> nat = vswitch.settings().nat();
      if (nat.isEmpty()) {
        continue;
      }
      if (vswitch.kind() != VirtualSwitch.Kind.INTERNAL) {
        found.accept(
            nat(
                vswitch.id(),
                vswitch.id()
                    + " is not internal, so "
                    + host.id()
                    + " is not behind "
                    + nat.get()
                    + "."));
      }
      if (first != null) {
        found.accept(
            nat(
                    vswitch.id(),
                    host.id()
                        + " translates for "
                        + first
                        + " already, and can for one prefix only.")
                .relatedTo(first, Aspect.NAT));
      }
      first = first == null ? vswitch.id() : first;
      for (Member member : network.ip().of(host.id())) {
        boolean behind =
            vswitch.managementAdapters().stream().anyMatch(a -> a.id().equals(member.id()));
        if (member.ip().isPresent()
            && behind != SubnetRules.overlap(nat.get(), member.subnet().get())) {
          found.accept(
              nat(
                      vswitch.id(),
                      member.id()
                          + " has "
                          + member.ip().get().address()
                          + (behind
                              ? ", which is not in the translated prefix "
                              : ", which is in the translated prefix ")
                          + nat.get()
                          + (behind ? "." : " as well."))
                  .relatedTo(member.id(), Aspect.ADDRESS));
        }
      }
    }
  }

  private static Finding nat(ElementId vswitch, String message) {
    return Finding.of(RuleCode.HV179, vswitch, Aspect.NAT, message);
  }

  private NatRules() {}
}
