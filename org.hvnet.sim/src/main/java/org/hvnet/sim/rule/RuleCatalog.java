package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.verify.Verification;

/**
 * All rules about whole networks, by subject. What a rule needs of the AST alone is in the
 * validator of the language. Stateless; may be used by several threads.
 */
public final class RuleCatalog {
  private static final List<Rule> RULES =
      List.of(
          new ManagementPathRule(),
          new NeedlessSwitchRule(),
          AdapterRules.ALL,
          AddressRules.ALL,
          SubnetRules.ALL,
          GatewayRules.ALL,
          new LinkLocalRule(),
          NatRules.ALL,
          new DhcpRule(),
          new MtuRules(),
          new LoopRules(),
          new GuestBridgeRule(),
          CablingRules.ALL,
          DiskRules.ALL,
          StoragePathRules.ALL,
          ClusterRules.ALL,
          new RequirementRule());

  private RuleCatalog() {}

  /** Everything that the rules find in a network. */
  public static List<Finding> check(Verification verification) {
    NetworkView network = new NetworkView(verification);
    List<Finding> findings = new ArrayList<>();
    RULES.forEach(rule -> rule.check(network, findings::add));
    return findings;
  }
}
