package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;

/**
 * HV259: what holds between departments is written, at least for some of them: neither a policy nor
 * any sentence says it.
 */
final class UnwrittenPolicyRule implements Rule {
  private static final ElementId POLICY = ElementId.of("policy");

  @Override
  public void check(NetworkView view, Consumer<Finding> found) {
    Network network = view.network();
    if (network.policy().written() || network.departments().size() < 2) {
      return;
    }
    Map<Integer, ElementId> departments = new HashMap<>();
    view.verification()
        .topology()
        .endpoints()
        .forEach(e -> e.department().ifPresent(d -> departments.put(e.index(), d)));
    boolean spoken =
        view.claims().all().stream()
            .anyMatch(
                c -> {
                  Set<ElementId> sides = new HashSet<>();
                  c.from().members().stream().forEach(e -> add(departments.get(e), sides));
                  c.to().members().stream().forEach(e -> add(departments.get(e), sides));
                  return sides.size() > 1;
                });
    if (!spoken) {
      found.accept(
          Finding.of(
                  RuleCode.HV259,
                  POLICY,
                  "Nothing says what holds between "
                      + network.departments().getFirst().id()
                      + (network.departments().size() > 2 ? ", " : " and ")
                      + network.departments().get(1).id()
                      + (network.departments().size() > 2 ? " and the others" : "")
                      + "; hvnet takes departments to be apart.")
              .mendedBy(
                  Fix.add(
                      "Write the policy",
                      POLICY,
                      "policy { inside reaches  between apart  management apart  outside may }")));
    }
  }

  private static void add(ElementId department, Set<ElementId> to) {
    if (department != null) {
      to.add(department);
    }
  }
}
