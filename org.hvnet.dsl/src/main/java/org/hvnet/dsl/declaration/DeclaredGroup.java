package org.hvnet.dsl.declaration;

import java.util.List;
import org.hvnet.sim.network.Group;

/**
 * A group of endpoints.
 *
 * @param text as written
 * @param members who belongs to it
 * @param except who does not
 */
public record DeclaredGroup(String text, List<Term> members, List<Term> except) {
  /** Copies all lists. */
  public DeclaredGroup {
    members = List.copyOf(members);
    except = List.copyOf(except);
  }

  /** One word of a group. */
  public sealed interface Term {
    /** A collective word. */
    record Collective(Group.Word word) implements Term {}

    /** The interfaces in a VLAN. */
    record InVlan(NameReference vlan) implements Term {}

    /** A name. */
    record Named(NameReference name) implements Term {}
  }
}
