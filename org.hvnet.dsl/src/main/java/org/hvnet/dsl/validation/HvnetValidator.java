package org.hvnet.dsl.validation;

import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.Department;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.sim.ethernet.VlanId;

/** Checks that need no more than one element. */
public class HvnetValidator extends AbstractHvnetValidator {

  /**
   * {@link IssueCodes#VLAN_ID_OUT_OF_RANGE}: a department's VLAN, where it has one, has an id of
   * 802.1Q.
   */
  @Check
  public void checkVlanId(Department department) {
    boolean written = department.eIsSet(HvnetPackage.Literals.DEPARTMENT__VLAN);
    if (written && (department.getVlan() < VlanId.MIN || department.getVlan() > VlanId.MAX)) {
      error(
          "VLAN id must be 1 to 4094, but is " + department.getVlan(),
          HvnetPackage.Literals.DEPARTMENT__VLAN,
          IssueCodes.VLAN_ID_OUT_OF_RANGE);
    }
  }
}
