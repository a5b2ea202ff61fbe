package org.hvnet.dsl.compile;

import java.util.List;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.sim.network.Network;

/**
 * What a project compiles to.
 *
 * @param network the network, without what could not be understood
 * @param trace where its elements stand
 * @param derivations effective values and where they came from
 * @param variants the variants that the project describes
 * @param diagnostics what the compiler found
 */
public record Compilation(
    Network network,
    SourceTrace trace,
    List<Derivation> derivations,
    List<Variant> variants,
    List<Diagnostic> diagnostics) {
  /** Copies all lists. */
  public Compilation {
    derivations = List.copyOf(derivations);
    variants = List.copyOf(variants);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The values that nothing says: they came from the topology or are a default. */
  public List<Derivation> assumptions() {
    return derivations.stream().filter(d -> d.level().isAssumption()).toList();
  }
}
