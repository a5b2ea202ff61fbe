package org.hvnet.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.TrafficClass;
import org.hvnet.dsl.hvnet.TrafficClasses;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/** HV155: the classes of Data Center Bridging of a host make a whole. */
public class TrafficClassRules extends FileRule {
  private static final HvnetPackage P = HvnetPackage.eINSTANCE;
  private static final int CLUSTER_SHARE = 2;

  /** Each priority of 0 to 7 and each name once, and shares of one hundred. */
  @Check
  public void checkClasses(TrafficClasses classes) {
    Map<Integer, String> priorities = new HashMap<>();
    Set<String> names = new HashSet<>();
    int sum = 0;
    boolean all = true;
    for (TrafficClass one : classes.getClasses()) {
      if (one.getName() == null || one.getPriority() == null) {
        return;
      }
      checkPriority(one, priorities.putIfAbsent(one.getPriority(), one.getName()));
      if (!names.add(one.getName().toLowerCase(Locale.ROOT))) {
        report(
            RuleCode.HV155,
            "There are two classes " + one.getName() + ".",
            one,
            P.getTrafficClass_Name());
      }
      sum += one.getShare() == null ? 0 : one.getShare();
      all &= one.getShare() != null;
      checkCluster(one);
    }
    boolean whole = all && names.contains("default");
    if (sum > 100 || whole && sum < 100) {
      report(
          RuleCode.HV155,
          "The shares sum to " + sum + " %, not 100 %.",
          classes.getClasses().getLast(),
          P.getTrafficClass_Share());
    }
  }

  private void checkPriority(TrafficClass one, String other) {
    if (one.getPriority() > 7) {
      report(
          RuleCode.HV155,
          "Priorities are 0 to 7, not " + one.getPriority() + ".",
          one,
          P.getTrafficClass_Priority());
    } else if (other != null) {
      report(
          RuleCode.HV155,
          one.getName() + " has priority " + one.getPriority() + ", as " + other + " has.",
          one,
          P.getTrafficClass_Priority());
    }
  }

  /** Heartbeats are small; more is taken from storage for nothing. */
  private void checkCluster(TrafficClass one) {
    if (one.getName().equals("cluster")
        && one.getShare() != null
        && one.getShare() > CLUSTER_SHARE) {
      report(
          RuleCode.HV155,
          Severity.INFO,
          "The heartbeat gets " + one.getShare() + " %; 1 or 2 are enough.",
          one,
          P.getTrafficClass_Share());
    }
  }
}
