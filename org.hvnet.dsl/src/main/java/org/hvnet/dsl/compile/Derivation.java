package org.hvnet.dsl.compile;

import java.util.Optional;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.expand.Level;
import org.hvnet.sim.network.ElementId;

/**
 * An effective value and where it came from.
 *
 * @param element whose value it is
 * @param value which value
 * @param text the value, as one would write it
 * @param level the level it came from
 * @param at where it was said; empty if nowhere
 */
public record Derivation(
    ElementId element, DerivedValue value, String text, Level level, Optional<SourceRange> at) {}
