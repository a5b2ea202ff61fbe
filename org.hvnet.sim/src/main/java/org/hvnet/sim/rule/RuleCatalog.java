package org.hvnet.sim.rule;

import java.util.List;
import org.hvnet.sim.verify.Verification;

/** All rules about whole networks. Stateless; may be used by several threads. */
public final class RuleCatalog {
  private static final List<Rule> RULES =
      List.of(
          new ManagementPathRule(),
          new NeedlessSwitchRule(),
          new MountedDiskRule(),
          new RequirementRule());

  private RuleCatalog() {}

  /** Everything that the rules find in a network. */
  public static List<Finding> check(Verification verification) {
    return RULES.stream().flatMap(rule -> rule.check(verification).stream()).toList();
  }
}
