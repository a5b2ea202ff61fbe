package org.hvnet.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.ManagementAdapter;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.RealName;
import org.hvnet.dsl.hvnet.VirtualAdapter;
import org.hvnet.dsl.hvnet.VirtualMachine;
import org.hvnet.dsl.hvnet.VirtualSwitch;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.rule.RuleCode;

/** HV028: names by which scripts look for what is there have no signs that mean something else. */
public class SelectableNameRules extends FileRule {
  private static final HvnetPackage P = HvnetPackage.eINSTANCE;

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
}
