package org.hvnet.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.AccessRule;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.naming.Constructs;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.rule.RuleCode;

/** HV137: access rules of an adapter make sense together; the first that matches wins. */
public class AccessRuleOrder extends FileRule {
  private static final HvnetPackage P = HvnetPackage.eINSTANCE;

  /** HV137: what is denied leaves no state. */
  @Check
  public void checkStateful(AccessRule rule) {
    if (rule.isStateful() && "deny".equals(rule.getAction())) {
      report(
          RuleCode.HV137,
          "A rule that denies has no answers to let back: 'stateful' goes with allow.",
          rule,
          P.getAccessRule_Stateful(),
          "Remove 'stateful'",
          "");
    }
  }

  /** HV137: no rule decides otherwise about all that a later one is about. */
  @Check
  public void checkOrder(EObject construct) {
    List<AccessRule> above = new ArrayList<>();
    for (EObject member : Constructs.members(construct)) {
      if (member instanceof AccessRule rule) {
        for (AccessRule earlier : above) {
          if (!earlier.getAction().equals(rule.getAction()) && covers(earlier, rule)) {
            report(
                RuleCode.HV137,
                "This rule never decides: '"
                    + NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(earlier))
                    + "' stands above it and matches the same packets.",
                rule,
                null);
            break;
          }
        }
        above.add(rule);
      }
    }
  }

  private static boolean covers(AccessRule earlier, AccessRule later) {
    return earlier.getDirection() != null
        && earlier.getDirection().equals(later.getDirection())
        && covers(remote(earlier), remote(later))
        && (earlier.getServices().isEmpty()
            || !later.getServices().isEmpty() && services(earlier).containsAll(services(later)));
  }

  private static Object remote(AccessRule rule) {
    return rule.getFrom() == null ? rule.getTo() : rule.getFrom();
  }

  private static boolean covers(Object earlier, Object later) {
    return earlier == null
        || earlier instanceof Subnet wide
            && later instanceof Subnet narrow
            && wide.block().contains(narrow.block());
  }

  private static Set<String> services(AccessRule rule) {
    return rule.getServices().stream()
        .map(s -> s.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
