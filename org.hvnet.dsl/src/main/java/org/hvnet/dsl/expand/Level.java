package org.hvnet.dsl.expand;

/**
 * Where a value comes from, the strongest first (docs/language.md, "What is derived"). Two
 * different values of equal strength are an error, never a choice.
 */
public enum Level {
  /** The line itself, as changed by {@code change}. */
  LINE("the line itself"),
  /** A profile that it follows with {@code like}; the last one wins. */
  PROFILE("a profile"),
  /** The enclosing virtual switch, host, cluster or site; the nearest wins. */
  ENCLOSING("what encloses it"),
  /** The department and its VLAN. */
  DEPARTMENT("the department"),
  /** How the network is wired. */
  TOPOLOGY("the topology"),
  /** The documented default of Hyper-V or 802.1Q. */
  DEFAULT("the default");

  private final String words;

  Level(String words) {
    this.words = words;
  }

  /** The level in words, with an article. */
  public String words() {
    return words;
  }

  /** Whether a value of this level is not said anywhere, and so is an assumption. */
  public boolean isAssumption() {
    return this == TOPOLOGY || this == DEFAULT;
  }
}
