package org.hvnet.dsl.validation;

import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.conversion.Quantities;
import org.hvnet.dsl.hvnet.AdapterTrunk;
import org.hvnet.dsl.hvnet.AdapterTrunkItem;
import org.hvnet.dsl.hvnet.Disk;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.ManagementAdapter;
import org.hvnet.dsl.hvnet.Mtu;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.RealName;
import org.hvnet.dsl.hvnet.Scenario;
import org.hvnet.dsl.hvnet.SwitchTrunk;
import org.hvnet.dsl.hvnet.SwitchVlan;
import org.hvnet.dsl.hvnet.Trunk;
import org.hvnet.dsl.hvnet.Variant;
import org.hvnet.dsl.hvnet.VirtualAdapter;
import org.hvnet.dsl.hvnet.VirtualMachine;
import org.hvnet.dsl.hvnet.VirtualSwitch;
import org.hvnet.dsl.hvnet.VlanItem;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/**
 * The rules of the catalogue that a file breaks by itself, on its syntax tree, while it is typed.
 * Numbers that have bounds share one table. Rules about the whole network are in {@code
 * org.hvnet.sim.rule}.
 */
public class FileRules extends FileRule {
  private static final HvnetPackage P = HvnetPackage.eINSTANCE;

  /**
   * A number and its bounds.
   *
   * @param code the rule
   * @param feature the number
   * @param least the least value
   * @param most the greatest value
   * @param what what the number is, in the plural
   */
  private record Bounds(RuleCode code, EAttribute feature, int least, int most, String what) {}

  private static final Map<EClass, List<Bounds>> BOUNDS =
      List.of(
              new Bounds(
                  RuleCode.HV060, P.getVlanNumber_Number(), VlanId.MIN, VlanId.MAX, "VLAN ids"),
              new Bounds(
                  RuleCode.HV060, P.getDepartmentVlan_Number(), VlanId.MIN, VlanId.MAX, "VLAN ids"),
              new Bounds(RuleCode.HV151, P.getWeight_Weight(), 0, 100, "Weights"),
              new Bounds(RuleCode.HV151, P.getWeights_Default(), 0, 100, "Weights"))
          .stream()
          .collect(groupingBy(b -> b.feature().getEContainingClass()));

  private static final Set<EClass> OF_SWITCHES =
      Set.of(P.getSwitchPort(), P.getSwitchPortPattern(), P.getSwitchPortDelta(), P.getInterface());

  private static final long VHDX = 64L << 40;
  private static final long VHD = 2040L << 30;

  /** Numbers in their bounds. */
  @Check
  public void checkBounds(EObject element) {
    for (Bounds bounds : BOUNDS.getOrDefault(element.eClass(), List.of())) {
      if (element.eGet(bounds.feature()) instanceof Integer number
          && (number < bounds.least() || number > bounds.most())) {
        report(
            bounds.code(),
            bounds.what()
                + " are "
                + bounds.least()
                + " to "
                + bounds.most()
                + ", not "
                + number
                + ".",
            element,
            bounds.feature());
      }
    }
  }

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

  /** HV028: names by which scripts look for switches, machines and adapters. */
  @Check
  public void checkSelectableName(Named named) {
    EObject owner = named.eContainer();
    if (owner instanceof VirtualMachine) {
      checkSelectable(named, P.getNamed_Name(), named.getName(), ForbiddenSigns.MACHINE);
    } else if (owner instanceof VirtualSwitch
        || owner instanceof ManagementAdapter
        || owner instanceof VirtualAdapter) {
      checkSelectable(named, P.getNamed_Name(), named.getName(), ForbiddenSigns.OTHER);
    }
  }

  /** HV028: the same for the real names of machines. */
  @Check
  public void checkSelectableName(RealName name) {
    if (name.eContainer() instanceof VirtualMachine && name.getText() != null) {
      String text = name.getText();
      String mended = ForbiddenSigns.MACHINE.replaced(text);
      checkSelectable(
          name,
          P.getRealName_Text(),
          text,
          ForbiddenSigns.MACHINE,
          "Write " + Names.quote(mended),
          Names.quote(mended));
    }
  }

  /** HV033: a virtual switch has no VLAN. */
  @Check
  public void checkSwitchVlan(SwitchVlan vlan) {
    report(
        RuleCode.HV033,
        "No virtual switch has a VLAN, so that this is set nowhere: say it of the vnics on the switch"
            + " and of its machines or their departments.",
        vlan,
        null,
        "Remove the VLAN",
        "");
  }

  /** HV034: a virtual switch is no trunk. */
  @Check
  public void checkSwitchTrunk(SwitchTrunk trunk) {
    report(
        RuleCode.HV034,
        "No virtual switch is a trunk, its ports are: the uplink passes all VLANs anyway, and a"
            + " machine of which nothing is said is untagged.",
        trunk,
        null,
        "Remove 'trunk'",
        "");
  }

  private void checkSelectable(
      EObject element,
      EStructuralFeature feature,
      String name,
      ForbiddenSigns forbidden,
      String... fix) {
    if (name != null) {
      forbidden.in(name).ifPresent(p -> report(RuleCode.HV028, p, element, feature, fix));
    }
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

  /** HV191: what drivers of network adapters offer, less the Ethernet header; ports offer more. */
  @Check
  public void checkJumbo(Mtu mtu) {
    Integer size = mtu.getSize();
    if (size != null
        && size > 1500
        && size != 4074
        && size != 9000
        && !OF_SWITCHES.contains(mtu.eContainer().eClass())) {
      report(
          RuleCode.HV191,
          "Drivers offer packets of 1500, 4074 and 9000 bytes (frames of 1514, 4088 and 9014), not "
              + size
              + ".",
          mtu,
          P.getMtu_Size(),
          "Take 9000",
          "9000");
    }
  }

  /** HV216: how large a virtual hard disk can be. */
  @Check
  public void checkDisk(Disk disk) {
    if (disk.getSize() == null) {
      return;
    }
    boolean old =
        disk.getSource() != null && disk.getSource().toLowerCase(Locale.ROOT).endsWith(".vhd");
    long most = old ? VHD : VHDX;
    if (disk.getSize() > most) {
      report(
          RuleCode.HV216,
          (old ? "A VHD" : "A VHDX")
              + " has at most "
              + Quantities.SIZE.format(most)
              + ", not "
              + Quantities.SIZE.format(disk.getSize())
              + ".",
          disk,
          P.getDisk_Size(),
          "Take " + Quantities.SIZE.format(most),
          Quantities.SIZE.format(most));
    }
  }
}
