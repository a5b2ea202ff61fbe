package org.hvnet.dsl.compile;

/**
 * Values that a project may choose where nothing says them (docs/language.md, "Settings").
 *
 * @param generation of a machine without a legacy adapter, 1 or 2
 * @param memoryBytes of a machine
 * @param processors of a machine
 */
public record Defaults(int generation, long memoryBytes, int processors) {
  /** What Hyper-V gives a new machine. */
  public static final Defaults HYPER_V = new Defaults(2, 1L << 30, 1);
}
