package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanSet;

/**
 * A physical switch.
 *
 * @param name its name
 * @param ports its ports
 */
public record DeclaredSwitch(DeclaredName name, List<Port> ports) {
  /** Copies all lists. */
  public DeclaredSwitch {
    ports = List.copyOf(ports);
  }

  /**
   * A port.
   *
   * @param name its name
   * @param access its VLAN as an access port
   * @param trunk whether it is a trunk
   * @param carried what it carries as a trunk
   * @param noNative whether it says that there is no native VLAN
   * @param nativeVlan its native VLAN
   * @param edge whether it is an edge port
   * @param to what its cable leads to
   */
  public record Port(
      DeclaredName name,
      Optional<NameReference> access,
      boolean trunk,
      List<VlanItem> carried,
      boolean noNative,
      Optional<NameReference> nativeVlan,
      boolean edge,
      Optional<NameReference> to) {
    /** Copies all lists. */
    public Port {
      carried = List.copyOf(carried);
    }
  }

  /**
   * One item of a VLAN list: numbers, or a name.
   *
   * @param numbers the numbers, empty for a name
   * @param named the name
   */
  public record VlanItem(VlanSet numbers, Optional<NameReference> named) {}
}
