package org.hvnet.dsl.declaration;

import java.util.Optional;
import java.util.OptionalInt;
import org.hvnet.sim.network.DataRate;

/**
 * A cable.
 *
 * @param first one end
 * @param second the other end
 * @param rate its rate
 * @param metres its length
 * @param at where it stands
 */
public record DeclaredLink(
    NameReference first,
    NameReference second,
    Optional<DataRate> rate,
    OptionalInt metres,
    SourceRange at) {}
