package org.hvnet.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.hvnet.DealtMac;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.Identity;
import org.hvnet.dsl.hvnet.MacPool;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.rule.RuleCode;

/** Rules about MAC addresses as they are written. */
public class MacRules extends FileRule {
  private static final HvnetPackage P = HvnetPackage.eINSTANCE;

  /** The two lowest bits of the first octet (IEEE 802). */
  private static final long GROUP = 0x0100_0000_0000L;

  private static final long LOCAL = 0x0200_0000_0000L;

  /** HV121: a static address is one that an interface can send from. */
  @Check
  public void checkStatic(DealtMac mac) {
    unicast(mac.getMac(), mac, P.getDealtMac_Mac(), unicast(mac.getMac()));
  }

  /** The nearest address of one interface, if that is nobody else's: a local one. */
  private static String[] unicast(Object written) {
    if (written instanceof MacAddress mac
        && mac.isGroup()
        && (mac.value() & LOCAL) != 0
        && !mac.equals(MacAddress.BROADCAST)) {
      String text = Names.quote(new MacAddress(mac.value() & ~GROUP).toString());
      return new String[] {"Write " + text, text};
    }
    return new String[0];
  }

  /** HV121: the address by which a NIC is known. */
  @Check
  public void checkIdentity(Identity identity) {
    unicast(identity.getMac(), identity, P.getIdentity_Mac());
  }

  /** HV121: the ends of a pool. HV125: a pool that ends before it begins holds nothing. */
  @Check
  public void checkPool(MacPool pool) {
    unicast(pool.getFirst(), pool, P.getMacPool_First());
    unicast(pool.getLast(), pool, P.getMacPool_Last());
    if (pool.getFirst() instanceof MacAddress first
        && pool.getLast() instanceof MacAddress last
        && last.compareTo(first) < 0) {
      report(
          RuleCode.HV125,
          "The pool ends at " + last + ", before its first address " + first + ".",
          pool,
          null,
          "Swap the addresses",
          "mac pool \"" + last + "\" to \"" + first + "\"");
    }
  }

  private void unicast(Object written, EObject element, EStructuralFeature feature, String... fix) {
    if (written instanceof MacAddress mac && (mac.isGroup() || mac.value() == 0)) {
      report(
          RuleCode.HV121,
          mac
              + (mac.value() == 0
                  ? " is no address of an interface."
                  : mac.equals(MacAddress.BROADCAST)
                      ? " is the broadcast address."
                      : " is a group address: the lowest bit of its first octet is set."),
          element,
          feature,
          fix);
    }
  }
}
