package org.hvnet.sim.rule;

/** The codes of findings about a whole network. They are stable. */
public enum RuleCode {
  /** A host that nobody can manage. */
  HV001(Severity.ERROR, "Host without a management path"),
  /** More virtual switches than the requirements need. */
  HV036(Severity.INFO, "Needless virtual switch"),
  /** Frames of an invisible group can be seen. */
  HV037(Severity.ERROR, "Invisible group is seen"),
  /** A LUN that a host mounts is handed to a machine. */
  HV210(Severity.ERROR, "Pass-through disk online on the host"),
  /** Something that must be reached is not. */
  HV251(Severity.ERROR, "Requirement not met by the configuration"),
  /** Something is reached that must not be. */
  HV252(Severity.ERROR, "Isolation not met");

  private final Severity severity;
  private final String title;

  RuleCode(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** How serious findings of the rule are where nobody says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What the rule is about, in a few words. */
  public String title() {
    return title;
  }
}
