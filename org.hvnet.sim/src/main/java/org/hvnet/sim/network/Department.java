package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ip.Subnet;

/**
 * A group of endpoints that belong together. Organisation, not technology: its members may be in
 * several VLANs, or in none.
 *
 * @param id its name
 * @param vlans the VLANs that are its own; none: untagged
 * @param subnet the prefix of members that are in no VLAN
 */
public record Department(ElementId id, List<ElementId> vlans, Optional<Subnet> subnet) {
  /** Copies all lists. */
  public Department {
    vlans = List.copyOf(vlans);
  }
}
