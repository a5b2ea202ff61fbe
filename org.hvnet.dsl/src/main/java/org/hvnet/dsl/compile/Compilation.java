package org.hvnet.dsl.compile;

import java.util.List;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.sim.network.Network;

/**
 * What a project compiles to.
 *
 * @param network the network, without what could not be understood
 * @param trace where its elements stand
 * @param diagnostics what the compiler found
 */
public record Compilation(Network network, SourceTrace trace, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public Compilation {
    diagnostics = List.copyOf(diagnostics);
  }
}
