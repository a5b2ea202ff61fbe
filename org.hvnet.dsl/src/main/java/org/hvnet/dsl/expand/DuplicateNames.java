package org.hvnet.dsl.expand;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.rule.RuleCode;

/** The rule that two things of a kind with one name break. */
public final class DuplicateNames {
  private static final Map<EClass, RuleCode> RULES =
      Map.of(
          PHYSICAL_NIC, RuleCode.HV009,
          VIRTUAL_SWITCH, RuleCode.HV026,
          VIRTUAL_ADAPTER, RuleCode.HV109,
          MANAGEMENT_ADAPTER, RuleCode.HV109,
          VIRTUAL_MACHINE, RuleCode.HV111);

  private DuplicateNames() {}

  /** The code for two of a kind. */
  public static String code(EClass kind) {
    RuleCode rule = RULES.get(kind);
    return rule == null ? IssueCodes.NAME_DUPLICATE : rule.name();
  }
}
