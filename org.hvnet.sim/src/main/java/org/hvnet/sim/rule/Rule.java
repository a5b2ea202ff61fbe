package org.hvnet.sim.rule;

import java.util.function.Consumer;

/** Looks at a whole network, with the verdicts on it. Implementations are stateless. */
@FunctionalInterface
interface Rule {
  /** Says what it finds, in order of declaration. */
  void check(NetworkView network, Consumer<Finding> found);

  /** Several rules, one after the other. */
  static Rule all(Rule... rules) {
    return (network, found) -> {
      for (Rule rule : rules) {
        rule.check(network, found);
      }
    };
  }
}
