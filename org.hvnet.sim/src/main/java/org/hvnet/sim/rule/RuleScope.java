package org.hvnet.sim.rule;

/** Where a rule of the catalogue is met. */
public enum RuleScope {
  /** In one file, on its syntax tree, while it is typed. */
  FILE("the file alone"),
  /** In the whole network, when all files are merged. */
  NETWORK("the network"),
  /** The language has no words for the mistake. */
  LANGUAGE("cannot be written"),
  /** The generated scripts keep to it. */
  SCRIPT("the generated scripts"),
  /** Only seen against what runs: the scripts compare before they change anything. */
  PLAN("the comparison with what runs"),
  /** Not checked; the reason is given with the rule. */
  NONE("not checked");

  private final String words;

  RuleScope(String words) {
    this.words = words;
  }

  /** The scope in words. */
  public String words() {
    return words;
  }
}
