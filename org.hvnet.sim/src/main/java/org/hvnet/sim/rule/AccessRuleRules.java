package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AccessRule;
import org.hvnet.sim.network.Service;

/**
 * Rules about extended port ACLs: what no rule matches passes, and rules look at packets one way.
 */
final class AccessRuleRules {
  /** HV138: allowing means something only above a deny. HV139: answers need a way back. */
  static final Rule ALL =
      Table.of(NetworkView::machines, Machines::adapters)
          .row(
              (a, network, found) -> {
                List<AccessRule> rules = a.adapter().features().accessRules();
                without(rules, true)
                    .or(() -> without(rules, false))
                    .ifPresent(r -> found.accept(mended(a, r, idle(a, r))));
                oneWay(rules).ifPresent(r -> found.accept(oneWay(a, r)));
              });

  private AccessRuleRules() {}

  /** An allow rule of a direction that has no effect, since nothing below it denies anything. */
  private static Optional<AccessRule> without(List<AccessRule> rules, boolean inbound) {
    for (int i = 0; i < rules.size(); i++) {
      AccessRule rule = rules.get(i);
      boolean denied =
          rules.subList(i + 1, rules.size()).stream()
                  .anyMatch(below -> !below.allow() && below.inbound() == inbound)
              || rule.stateful()
                  && rules.stream().anyMatch(r -> !r.allow() && r.inbound() != inbound);
      if (rule.allow() && rule.inbound() == inbound && !denied) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static Finding idle(MachineAdapter adapter, AccessRule rule) {
    return Finding.of(
        RuleCode.HV138,
        adapter.id(),
        Aspect.ACCESS_RULE,
        "'"
            + text(rule)
            + "' of "
            + adapter.id()
            + " restricts nothing: no 'deny "
            + direction(rule)
            + "' stands below it, and what no rule matches passes.");
  }

  /** Where rules look the other way too, a deny would cut off what they let out. */
  private static Finding mended(MachineAdapter adapter, AccessRule idle, Finding finding) {
    List<AccessRule> rules = adapter.adapter().features().accessRules();
    if (rules.stream().anyMatch(r -> r.inbound() != idle.inbound())) {
      return finding;
    }
    String deny = "deny " + direction(idle);
    Finding mended =
        finding.mendedBy(
            Fix.addBelow("Drop the rest: '" + deny + "'", adapter.id(), Aspect.ACCESS_RULE, deny));
    return rules.size() > 1
        ? mended
        : mended.mendedBy(Fix.remove("Remove the rule", adapter.id(), Aspect.ACCESS_RULE));
  }

  private static String direction(AccessRule rule) {
    return rule.inbound() ? "in" : "out";
  }

  /** A stateless allow rule whose answers are all dropped. */
  private static Optional<AccessRule> oneWay(List<AccessRule> rules) {
    return rules.stream()
        .filter(r -> r.allow() && !r.stateful() && !isReturn(r, rules) && !returns(r, rules))
        .findFirst();
  }

  /** A rule for any service may be there for the answers to another. */
  private static boolean isReturn(AccessRule rule, List<AccessRule> rules) {
    return rule.service().isEmpty()
        && rules.stream()
            .anyMatch(
                r ->
                    r.allow()
                        && r.inbound() != rule.inbound()
                        && overlap(r.remote(), rule.remote()));
  }

  /** Whether answers pass: the first rule of the other direction that may match them allows. */
  private static boolean returns(AccessRule rule, List<AccessRule> rules) {
    for (AccessRule back : rules) {
      if (back.inbound() != rule.inbound() && mayMatch(back, rule)) {
        if (back.allow()) {
          return true;
        }
        if (back.remote().isEmpty() && back.service().isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** An answer goes to any port; of a rule for a service only ping is its own answer. */
  private static boolean mayMatch(AccessRule back, AccessRule rule) {
    boolean ports =
        back.service().isEmpty()
            || back.service().get().transport() == Service.Transport.ICMP
                && rule.service().filter(s -> s.transport() != Service.Transport.ICMP).isEmpty();
    return ports && overlap(back.remote(), rule.remote());
  }

  private static boolean overlap(Optional<Subnet> one, Optional<Subnet> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.get().block().contains(other.get().block())
        || other.get().block().contains(one.get().block());
  }

  private static Finding oneWay(MachineAdapter adapter, AccessRule rule) {
    Finding finding =
        Finding.of(
            RuleCode.HV139,
            adapter.id(),
            Aspect.ACCESS_RULE,
            "'"
                + text(rule)
                + "' of "
                + adapter.id()
                + " lets packets through one way: 'deny "
                + (rule.inbound() ? "out" : "in")
                + "' drops the answers, and the rule is not stateful.");
    boolean first = rule == adapter.adapter().features().accessRules().getFirst();
    return first
        ? finding.mendedBy(
            Fix.extend(
                "Let its answers back: 'stateful'", adapter.id(), Aspect.ACCESS_RULE, "stateful"))
        : finding;
  }

  private static String text(AccessRule rule) {
    return (rule.allow() ? "allow " : "deny ")
        + direction(rule)
        + rule.remote().map(r -> (rule.inbound() ? " from " : " to ") + r).orElse("")
        + rule.service().map(s -> " on " + s.name()).orElse("");
  }
}
