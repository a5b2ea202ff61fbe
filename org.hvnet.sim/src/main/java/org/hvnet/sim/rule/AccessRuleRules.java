package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
                if (rules.isEmpty()) {
                  return;
                }
                idle(rules).ifPresent(r -> found.accept(idle(a, r, place(a, r))));
                oneWay(rules).ifPresent(r -> found.accept(oneWay(a, r, place(a, r))));
              });

  private AccessRuleRules() {}

  private static Optional<AccessRule> idle(List<AccessRule> rules) {
    return without(rules, true).or(() -> without(rules, false));
  }

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

  /** The rule itself, of several that look alike the first. */
  private static Place place(MachineAdapter adapter, AccessRule rule) {
    return new Place(
        adapter.id(), Aspect.ACCESS_RULE, adapter.adapter().features().accessRules().indexOf(rule));
  }

  /** Where rules look the other way too, a deny could cut off what they let out. */
  private static Finding idle(MachineAdapter adapter, AccessRule rule, Place place) {
    String deny = "deny " + direction(rule);
    Finding finding =
        Finding.of(
            RuleCode.HV138,
            place,
            "'"
                + text(rule)
                + "' of "
                + adapter.id()
                + " restricts nothing: no '"
                + deny
                + "' stands below it, and what no rule matches passes.");
    List<AccessRule> rules = adapter.adapter().features().accessRules();
    if (rules.stream().allMatch(r -> r.inbound() == rule.inbound())) {
      finding =
          finding.mendedBy(
              Fix.addBelow(
                  "Drop the rest: '" + deny + "'", adapter.id(), Aspect.ACCESS_RULE, deny));
    }
    List<AccessRule> rest = new ArrayList<>(rules);
    rest.remove(rule);
    return idle(rest).isEmpty() ? finding.mendedBy(Fix.remove("Remove the rule", place)) : finding;
  }

  private static String direction(AccessRule rule) {
    return rule.inbound() ? "in" : "out";
  }

  /** A stateless allow rule whose answers are all dropped. */
  private static Optional<AccessRule> oneWay(List<AccessRule> rules) {
    return rules.stream()
        .filter(r -> r.allow() && !r.stateful() && !isReturn(r, rules))
        .filter(r -> looksAt(r).stream().anyMatch(service -> !returns(r, service, rules)))
        .findFirst();
  }

  /** Each service of a rule; nothing for any. */
  private static List<Optional<Service>> looksAt(AccessRule rule) {
    return rule.services().isEmpty()
        ? List.of(Optional.empty())
        : rule.services().stream().map(Optional::of).toList();
  }

  /** A rule for any service may be there for the answers to another. */
  private static boolean isReturn(AccessRule rule, List<AccessRule> rules) {
    return rule.services().isEmpty()
        && rules.stream()
            .anyMatch(
                r ->
                    r.allow()
                        && r.inbound() != rule.inbound()
                        && overlap(r.remote(), rule.remote()));
  }

  /** Whether answers pass: the first rule of the other direction that may match them allows. */
  private static boolean returns(
      AccessRule rule, Optional<Service> service, List<AccessRule> rules) {
    for (AccessRule back : rules) {
      if (back.inbound() != rule.inbound()
          && overlap(back.remote(), rule.remote())
          && mayMatch(back, service)) {
        if (back.allow()) {
          return true;
        }
        if (back.remote().isEmpty() && back.services().isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** An answer goes to any port; of a rule for a service only ping is its own answer. */
  private static boolean mayMatch(AccessRule back, Optional<Service> service) {
    return back.services().isEmpty()
        || service.filter(s -> !isPing(s)).isEmpty()
            && back.services().stream().anyMatch(AccessRuleRules::isPing);
  }

  private static boolean isPing(Service service) {
    return service.transport() == Service.Transport.ICMP;
  }

  private static boolean overlap(Optional<Subnet> one, Optional<Subnet> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.get().block().contains(other.get().block())
        || other.get().block().contains(one.get().block());
  }

  private static Finding oneWay(MachineAdapter adapter, AccessRule rule, Place place) {
    return Finding.of(
            RuleCode.HV139,
            place,
            "'"
                + text(rule)
                + "' of "
                + adapter.id()
                + " lets packets through one way: 'deny "
                + (rule.inbound() ? "out" : "in")
                + "' drops the answers, and the rule is not stateful.")
        .mendedBy(Fix.extend("Let its answers back: 'stateful'", place, "stateful"));
  }

  private static String text(AccessRule rule) {
    String services = rule.services().stream().map(Service::name).collect(Collectors.joining(", "));
    return (rule.allow() ? "allow " : "deny ")
        + direction(rule)
        + rule.remote().map(r -> (rule.inbound() ? " from " : " to ") + r).orElse("")
        + (services.isEmpty() ? "" : " on " + services);
  }
}
