package org.hvnet.sim.ethernet;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * An immutable set of VLAN identifiers. Its textual form is the one of the Hyper-V cmdlets: {@code
 * 2-4,10}, ascending, and empty for no VLAN.
 */
public final class VlanSet {
  /** No VLAN at all. */
  public static final VlanSet NONE = new VlanSet(new BitSet());

  /** Every VLAN that may be configured, 1-4094. */
  public static final VlanSet ALL = of("1-4094");

  private final BitSet ids;

  private VlanSet(BitSet ids) {
    this.ids = ids;
  }

  /**
   * Reads a comma-separated list of identifiers and ranges.
   *
   * @throws IllegalArgumentException if an identifier is not in 1-4094, a range runs backwards or
   *     the text has another form
   */
  public static VlanSet of(String text) {
    BitSet ids = new BitSet();
    if (!text.isBlank()) {
      for (String part : text.split(",", -1)) {
        String[] ends = part.strip().split("\\s*-\\s*", -1);
        if (ends.length > 2) {
          throw new IllegalArgumentException("not a list of VLAN ids: " + text);
        }
        int low = parse(ends[0]);
        int high = parse(ends[ends.length - 1]);
        if (high < low) {
          throw new IllegalArgumentException("the range " + part.strip() + " runs backwards");
        }
        ids.set(low, high + 1);
      }
    }
    return new VlanSet(ids);
  }

  /** Holds just the given identifiers. */
  public static VlanSet of(Collection<VlanId> vlans) {
    BitSet ids = new BitSet();
    vlans.forEach(vlan -> ids.set(vlan.value()));
    return new VlanSet(ids);
  }

  private static int parse(String text) {
    try {
      return new VlanId(Integer.parseInt(text)).value();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a VLAN id: " + text, e);
    }
  }

  /** Whether the set holds this identifier; any number may be asked for. */
  public boolean contains(int vlan) {
    return vlan >= 0 && ids.get(vlan);
  }

  /** Whether the set holds no identifier. */
  public boolean isEmpty() {
    return ids.isEmpty();
  }

  /** How many identifiers the set holds. */
  public int size() {
    return ids.cardinality();
  }

  /** All identifiers, ascending. */
  public IntStream stream() {
    return ids.stream();
  }

  /** The identifiers of both sets. */
  public VlanSet union(VlanSet other) {
    BitSet union = (BitSet) ids.clone();
    union.or(other.ids);
    return new VlanSet(union);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VlanSet set && ids.equals(set.ids);
  }

  @Override
  public int hashCode() {
    return ids.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int low = ids.nextSetBit(0); low >= 0; ) {
      int high = ids.nextClearBit(low) - 1;
      text.append(text.isEmpty() ? "" : ",").append(low);
      if (high > low) {
        text.append('-').append(high);
      }
      low = ids.nextSetBit(high + 1);
    }
    return text.toString();
  }
}
