package org.hvnet.sim.network;

import java.util.Optional;

/**
 * A port of a physical switch.
 *
 * @param id switch and port name
 * @param mode what it does with VLANs
 * @param edge whether no switch is expected behind it (802.1Q, AdminEdge)
 * @param settings what else is said of it
 */
public record SwitchPort(ElementId id, PortMode mode, boolean edge, Settings settings) {

  /** A port of which nothing else is said. */
  public SwitchPort(ElementId id, PortMode mode, boolean edge) {
    this(id, mode, edge, Settings.NONE);
  }

  /**
   * What is said of a port besides its VLANs.
   *
   * @param protectedPort whether it does not forward to other protected ports of its switch
   * @param mtu the largest packet in bytes
   * @param lag the name of the link aggregation group it is a member of
   * @param shutdown whether it is switched off
   * @param asNeeded whether its VLANs were derived from where members are, and are to be configured
   * @param modeAssumed whether nothing says its mode: it is as out of the box
   */
  public record Settings(
      boolean protectedPort,
      Optional<Integer> mtu,
      Optional<String> lag,
      boolean shutdown,
      boolean asNeeded,
      boolean modeAssumed) {
    /** Nothing is said. */
    public static final Settings NONE =
        new Settings(false, Optional.empty(), Optional.empty(), false, false, false);
  }
}
