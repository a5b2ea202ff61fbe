package org.hvnet.dsl.validation;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.AdapterTrunk;
import org.hvnet.dsl.hvnet.AdapterTrunkItem;
import org.hvnet.dsl.hvnet.Scenario;
import org.hvnet.dsl.hvnet.Trunk;
import org.hvnet.dsl.hvnet.Variant;
import org.hvnet.dsl.hvnet.VlanItem;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/** Rules about lists of VLANs: HV060, HV071 and HV072. */
public class VlanListRules extends FileRule {
  /** HV060, HV071, HV072: VLAN numbers of a list. */
  @Check
  public void checkVlanItem(VlanItem item) {
    checkVlans(item, item.getFirst(), item.getLast());
  }

  /** HV060, HV071, HV072: VLAN numbers of an adapter's trunk. */
  @Check
  public void checkTrunkItem(AdapterTrunkItem item) {
    checkVlans(item, item.getFirst(), item.getLast());
  }

  private void checkVlans(EObject item, Integer first, Integer written) {
    if (first == null) {
      return;
    }
    int last = written == null ? first : written;
    if (Math.min(first, last) < VlanId.MIN || Math.max(first, last) > VlanId.MAX) {
      String list = last == first ? "" + first : first + "-" + last;
      report(RuleCode.HV060, "VLAN ids are 1 to 4094, not " + list + ".", item, null);
    } else if (last < first) {
      report(
          RuleCode.HV071,
          "The range " + first + "-" + last + " runs backwards.",
          item,
          null,
          "Turn it round",
          last + "-" + first);
    } else if (first <= VlanId.MIN + 1 && last == VlanId.MAX && isTrunkThatIsMeant(item)) {
      report(
          RuleCode.HV072, "The trunk carries every VLAN, also those that come later.", item, null);
    }
  }

  /** An outside may well be in all VLANs; what a variant says is a mistake on purpose. */
  private static boolean isTrunkThatIsMeant(EObject item) {
    return (item.eContainer() instanceof Trunk || item.eContainer() instanceof AdapterTrunk)
        && EcoreUtil2.getContainerOfType(item, Variant.class) == null
        && EcoreUtil2.getContainerOfType(item, Scenario.class) == null;
  }

  /** HV071: each VLAN once in a port's list. */
  @Check
  public void checkTrunk(Trunk trunk) {
    checkOnce(trunk.getCarried(), VlanItem::getFirst, VlanItem::getLast);
  }

  /** HV071: each VLAN once in an adapter's list. */
  @Check
  public void checkAdapterTrunk(AdapterTrunk trunk) {
    checkOnce(trunk.getItems(), AdapterTrunkItem::getFirst, AdapterTrunkItem::getLast);
  }

  private <T extends EObject> void checkOnce(
      List<T> items, Function<T, Integer> first, Function<T, Integer> last) {
    BitSet numbers = new BitSet();
    Set<String> names = new HashSet<>();
    for (T item : items) {
      Integer from = first.apply(item);
      int to = last.apply(item) == null ? (from == null ? 0 : from) : last.apply(item);
      INode node = NodeModelUtils.findActualNodeFor(item);
      String text = node == null ? "" : NodeModelUtils.getTokenText(node);
      boolean twice = false;
      if (from == null) {
        twice = !text.isEmpty() && !names.add(text.toLowerCase(Locale.ROOT));
      } else if (from >= VlanId.MIN && to >= from && to <= VlanId.MAX) {
        twice = numbers.get(from, to + 1).cardinality() > 0;
        numbers.set(from, to + 1);
      }
      if (twice) {
        report(RuleCode.HV071, Severity.WARNING, "The list names " + text + " twice.", item, null);
      }
    }
  }
}
