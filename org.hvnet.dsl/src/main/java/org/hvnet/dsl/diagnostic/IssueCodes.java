package org.hvnet.dsl.diagnostic;

/**
 * The codes of diagnostics about files, syntax and names. They are stable; {@link IssueText} has
 * their words. Rules of the catalogue have codes of their own, {@code org.hvnet.sim.rule.RuleCode}.
 */
public final class IssueCodes {
  /** The text does not follow the grammar, or a literal has no value. */
  public static final String SYNTAX = "syntax";

  /** There are more diagnostics than are shown. */
  public static final String MORE = "more";

  /** A name refers to nothing. */
  public static final String NAME_UNKNOWN = "name.unknown";

  /** A name with characters that nobody sees, or of too many characters. */
  public static final String NAME_INVALID = "name.invalid";

  /** Two things of one kind have one name. */
  public static final String NAME_DUPLICATE = "name.duplicate";

  /** A clause that may stand once stands twice. */
  public static final String CLAUSE_TWICE = "clause.twice";

  /** A range that is impossible, or stands for too much. */
  public static final String RANGE = "range";

  /** A profile of something else. */
  public static final String PROFILE_KIND = "profile.kind";

  /** A name that stands for several things where one is needed. */
  public static final String NAME_AMBIGUOUS = "name.ambiguous";

  /** A VLAN without a number. */
  public static final String VLAN_WITHOUT_NUMBER = "vlan.without-number";

  /** A dealt value that ran out. */
  public static final String DEALT_OUT = "dealt.out";

  /** A variant that does not break what it says, or breaks more. */
  public static final String VARIANT = "variant";

  /** A file of another version of the language. */
  public static final String LANGUAGE_VERSION = "language.version";

  /** A line of the settings file that means nothing. */
  public static final String SETTING = "setting";

  /** A suppression that suppresses nothing. */
  public static final String SUPPRESSION_UNUSED = "suppression.unused";

  /** A word stands where one of a few is expected. */
  public static final String WORD_UNKNOWN = "word.unknown";

  /** A sentence joins words that mean nothing together. */
  public static final String SENTENCE_MEANINGLESS = "sentence.meaningless";

  /** A value is not one of those that are possible there. */
  public static final String VALUE_OUT_OF_RANGE = "value.out-of-range";

  /** A name stands for no VLAN, or for several where one is needed. */
  public static final String VLAN_NOT_ONE = "vlan.not-one";

  /** A NIC is said to be in a VLAN that its port is not in. */
  public static final String VLAN_OTHER = "vlan.other";

  /** A cable between two interfaces, with no switch. */
  public static final String CABLE_DIRECT = "cable.direct";

  /** There is no such file. */
  public static final String FILE_MISSING = "file.missing";

  /** The file cannot be read. */
  public static final String FILE_UNREADABLE = "file.unreadable";

  /** The file is not UTF-8 text. */
  public static final String FILE_NOT_UTF8 = "file.not-utf8";

  /** The file is larger than hvnet reads. */
  public static final String FILE_TOO_LARGE = "file.too-large";

  /** A folder holds no specification, or a file names no network. */
  public static final String PROJECT_EMPTY = "project.empty";

  /** Two files of a project name a network. */
  public static final String PROJECT_TWO_NETWORKS = "project.two-networks";

  /** Files import each other in a circle. */
  public static final String IMPORT_CYCLE = "import.cycle";

  /** An import leads out of the project. */
  public static final String IMPORT_OUTSIDE = "import.outside";

  /** Nothing can be written to the output folder. */
  public static final String OUTPUT_UNWRITABLE = "output.unwritable";

  /** A network that needs what cannot be generated yet. */
  public static final String OUTPUT_UNSUPPORTED = "output.unsupported";

  /** Two networks would be generated into one folder. */
  public static final String OUTPUT_SHARED = "output.shared";

  private IssueCodes() {}
}
