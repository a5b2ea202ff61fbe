package org.hvnet.dsl.expand;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.grammar.Rules;

/** Which grammar rules are constructs: things that there are, not clauses said of them. */
public final class Kinds {
  /** Constructs whose members are about them alone and are not expanded. */
  private static final Set<EClass> LEAVES =
      Set.of(NAME_SET, SERVICE, SCENARIO, VARIANT, REQUIREMENT, LINK, MLAG);

  /** What a name in the group of a sentence may stand for. */
  public static final Set<EClass> GROUP_MEMBERS =
      Set.of(
          DEPARTMENT,
          VLAN,
          SECONDARY_VLAN,
          NAME_SET,
          HOST,
          VIRTUAL_MACHINE,
          SERVER,
          OUTSIDE,
          SITE,
          MANAGEMENT_ADAPTER,
          PHYSICAL_NIC,
          VIRTUAL_ADAPTER,
          SWITCH_PORT);

  /** Clauses that name something on the way. */
  private static final Set<EClass> CLAUSES = Set.of(LAG_MEMBER, PROFILE);

  private Kinds() {}

  /** Whether the node declares a thing. */
  static boolean isConstruct(Node node) {
    return LEAVES.contains(node.type()) || node.has("names") && !CLAUSES.contains(node.type());
  }

  /** Whether the members of such a thing are not expanded. */
  static boolean isLeaf(EClass kind) {
    return LEAVES.contains(kind);
  }

  /** The construct that a pattern, a delta or a construct is about. */
  public static EClass of(EClass rule) {
    String name = rule.getName();
    for (String suffix : new String[] {"Pattern", "Delta"}) {
      if (name.endsWith(suffix) && name.length() > suffix.length()) {
        return Rules.named(name.substring(0, name.length() - suffix.length()));
      }
    }
    return rule;
  }
}
