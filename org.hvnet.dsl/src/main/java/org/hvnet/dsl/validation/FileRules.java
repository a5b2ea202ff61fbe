package org.hvnet.dsl.validation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.hvnet.dsl.conversion.Quantities;
import org.hvnet.dsl.hvnet.AdapterTrunkItem;
import org.hvnet.dsl.hvnet.Disk;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.Mtu;
import org.hvnet.dsl.hvnet.VlanItem;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.rule.RuleCode;

/**
 * The rules of the catalogue that a file breaks by itself, on its syntax tree, while it is typed.
 * Numbers that have bounds share one table. Rules about the whole network are in {@code
 * org.hvnet.sim.rule}.
 */
public class FileRules extends AbstractDeclarativeValidator {
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

  /** Its checks run as part of the language's validator. */
  @Override
  public void register(EValidatorRegistrar registrar) {
    // The composing validator is registered.
  }

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

  /** HV060: VLAN numbers of a list. */
  @Check
  public void checkVlanItem(VlanItem item) {
    checkVlans(item, item.getFirst(), item.getLast());
  }

  /** HV060: VLAN numbers of an adapter's trunk. */
  @Check
  public void checkTrunkItem(AdapterTrunkItem item) {
    checkVlans(item, item.getFirst(), item.getLast());
  }

  private void checkVlans(EObject item, Integer first, Integer written) {
    if (first != null) {
      int last = written == null ? first : written;
      if (first < VlanId.MIN || last > VlanId.MAX || last < first) {
        report(RuleCode.HV060, "VLAN ids are 1 to 4094, and a range runs upwards.", item, null);
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

  /**
   * Says what is wrong.
   *
   * @param code the rule
   * @param message what, naming objects and values
   * @param element the clause or construct
   * @param feature the part of it that is wrong; null for all of it
   * @param fix nothing, or what a quick fix does and the text it writes in place of the part
   */
  private void report(
      RuleCode code, String message, EObject element, EStructuralFeature feature, String... fix) {
    switch (code.severity()) {
      case ERROR -> error(message, element, feature, code.name(), fix);
      case WARNING -> warning(message, element, feature, code.name(), fix);
      case INFO -> info(message, element, feature, code.name(), fix);
    }
  }
}
