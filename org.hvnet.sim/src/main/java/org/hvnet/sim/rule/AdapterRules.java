package org.hvnet.sim.rule;

import java.util.stream.Stream;

/** Rules about the network adapters of machines, one after the other. */
final class AdapterRules {
  /** HV133: foreign MAC addresses are sent by bridges and load balancers alone. */
  static final Rule ALL =
      Table.of(NetworkView::machines, Machines::adapters)
          .row(
              (a, network, found) -> {
                if (a.adapter().features().macSpoofing() && !sendsForeignAddresses(a, network)) {
                  found.accept(
                      Finding.of(
                              RuleCode.HV133,
                              a.id(),
                              Aspect.SPOOFING,
                              a.machine().id()
                                  + " may send from any MAC address, and neither bridges nor"
                                  + " balances nor is a host.")
                          .mendedBy(Fix.remove("Remove 'spoofing'", a.id(), Aspect.SPOOFING)));
                }
              });

  private AdapterRules() {}

  /** A team in the guest may keep it as well: each member sends from the address of the team. */
  private static boolean sendsForeignAddresses(MachineAdapter adapter, NetworkView network) {
    var settings = adapter.machine().settings();
    return settings.balancing()
        || Stream.concat(settings.bridges().stream(), settings.teams().stream())
            .anyMatch(b -> b.adapters().contains(adapter.id()))
        || network.hosts().in(adapter.machine().id()).isPresent();
  }
}
