package org.hvnet.dsl.declaration;

import java.util.Optional;

/**
 * A requirement.
 *
 * @param name its name
 * @param sentence what must be true
 */
public record DeclaredRequirement(Optional<DeclaredName> name, DeclaredSentence sentence) {}
