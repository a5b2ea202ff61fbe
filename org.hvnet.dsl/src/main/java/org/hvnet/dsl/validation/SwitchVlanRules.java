package org.hvnet.dsl.validation;

import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.SwitchTrunk;
import org.hvnet.dsl.hvnet.SwitchVlan;
import org.hvnet.sim.rule.RuleCode;

/** Rules about VLANs that are said of a virtual switch, which has none. */
public class SwitchVlanRules extends FileRule {
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
}
