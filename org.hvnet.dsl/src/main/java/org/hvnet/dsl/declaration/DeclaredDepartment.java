package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hvnet.sim.ip.Subnet;

/**
 * A department.
 *
 * @param name its name
 * @param vid the number of the VLAN that it declares, as written
 * @param vlans the VLANs it refers to
 * @param subnet its prefix
 */
public record DeclaredDepartment(
    DeclaredName name, OptionalInt vid, List<NameReference> vlans, Optional<Subnet> subnet) {
  /** Copies all lists. */
  public DeclaredDepartment {
    vlans = List.copyOf(vlans);
  }
}
