package org.hvnet.sim.rule;

import java.util.List;
import org.hvnet.sim.verify.Verification;

/** Looks at a whole network, with the verdicts on it. Implementations are stateless. */
@FunctionalInterface
interface Rule {
  /** What the rule finds, in order of declaration. */
  List<Finding> check(Verification verification);
}
