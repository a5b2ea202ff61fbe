package org.hvnet.sim.rule;

import org.hvnet.sim.rule.NetworkView.MachineAdapter;

/** Rules about the network adapters of machines, one after the other. */
final class AdapterRules {
  /** HV133: foreign MAC addresses are sent by bridges and load balancers alone. */
  static final Rule ALL =
      Table.of(NetworkView::adapters)
          .row(
              a -> a.adapter().features().macSpoofing() && !sendsForeignAddresses(a),
              a ->
                  Finding.of(
                          RuleCode.HV133,
                          a.id(),
                          Aspect.SPOOFING,
                          a.machine().id()
                              + " may send from any MAC address, and neither bridges nor balances.")
                      .mendedBy(Fix.remove("Remove 'spoofing'", a.id(), Aspect.SPOOFING)));

  private AdapterRules() {}

  private static boolean sendsForeignAddresses(MachineAdapter adapter) {
    return adapter.machine().settings().balancing()
        || adapter.machine().settings().bridges().stream()
            .anyMatch(b -> b.adapters().contains(adapter.id()));
  }
}
