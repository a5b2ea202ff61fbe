package org.hvnet.dsl.validation;

/** The stable codes of diagnostics: settings, quick fixes and tests name them. */
public final class IssueCodes {

  /** Error: a VLAN id outside of 1 to 4094 (IEEE 802.1Q-2022, table 9-2). */
  public static final String VLAN_ID_OUT_OF_RANGE = "vlan.id-out-of-range";

  private IssueCodes() {}
}
