package org.hvnet.dsl.validation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.conversion.Quantities;
import org.hvnet.dsl.hvnet.Disk;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.Mtu;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.rule.RuleCode;

/**
 * Rules about numbers of which few values are possible: HV060 and HV151 share one table of bounds.
 */
public class NumberRules extends FileRule {
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
