package org.hvnet.sim.rule;

/** How serious a finding is. */
public enum Severity {
  /** The specification is wrong; nothing is generated from it. */
  ERROR,
  /** Probably not what was meant. */
  WARNING,
  /** Worth knowing. */
  INFO
}
