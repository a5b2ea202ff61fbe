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
          HostRules.ALL,
          NicRules.NICS,
          NicRules.HOSTS,
          VirtualSwitchRules.SWITCHES,
          VirtualSwitchRules.NAMES,
          VirtualSwitchRules.USE,
          new NeedlessSwitchRule(),
          TeamRules.SWITCHES,
          TeamRules.ADAPTERS,
          new TeamReachRule(),
          GuestTeamRules.ALL,
          ClusterRules.ADAPTERS,
          ClusterRules.CLUSTERS,
          MachineRules.MACHINES,
          MachineRules.ADAPTERS,
          MachineRules.HOSTS,
          MachineRules.NAMES,
          GuestRules.ALL,
          VlanRules.NUMBERS,
          VlanRules.DEPARTMENTS,
          VlanRules.SHARED,
          AdapterVlanRules.ADAPTERS,
          LinkVlanRules.CABLES,
          LinkVlanRules.PORTS,
          UplinkRules.ALL,
          new PruningRule(),
          VlanRules.UNUSED,
          AdapterVlanRules.INNER_SWITCHES,
          HostVlanRules.VNICS,
          PrivateVlanRules.DECLARED,
          PrivateVlanRules.PROMISCUOUS,
          new BlockedRule(),
          new HairpinRule(),
          AdapterRules.ALL,
          new IsolationRules(),
          MacAddressRules.TWICE,
          MacAddressRules.FOREIGN,
          new MacPoolRules(),
          GuardRules.ALL,
          MirrorRules.ALL,
          AccessRuleRules.ALL,
          BandwidthRules.ALL,
          new TrafficClassRule(),
          VirtualFunctionRules.SWITCHES,
          VirtualFunctionRules.ADAPTERS,
          new ContradictionRule(),
          new GroupRules(),
          new SharedServerRule(),
          new ManagementVlanRule(),
          new UnwrittenPolicyRule(),
          new CapacityRule(),
          new SinglePathRule(),
          new DeadObjectRule(),
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
          ClusterNetworkRules.ALL,
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
