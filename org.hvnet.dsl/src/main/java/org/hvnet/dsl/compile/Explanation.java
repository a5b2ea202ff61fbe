package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hvnet.sim.network.ElementId;

/** Finds the effective values of what a name stands for. Stateless. */
public final class Explanation {
  private Explanation() {}

  /**
   * The effective values of an element and of what belongs to it; empty if there is none of this
   * name. Without regard to case; the name of a machine or a whole path.
   */
  public static List<Derivation> of(Compilation compilation, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<Derivation> found = new ArrayList<>();
    for (Derivation derivation : compilation.derivations()) {
      if (isMeant(derivation.element(), wanted)) {
        found.add(derivation);
      }
    }
    return found;
  }

  private static boolean isMeant(ElementId id, String wanted) {
    for (int length = id.path().size(); length > 0; length--) {
      ElementId part = new ElementId(id.path().subList(0, length));
      if (part.toString().toLowerCase(Locale.ROOT).equals(wanted)
          || part.name().toLowerCase(Locale.ROOT).equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
