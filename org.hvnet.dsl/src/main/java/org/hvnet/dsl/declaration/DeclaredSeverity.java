package org.hvnet.dsl.declaration;

/**
 * How serious findings of a code are.
 *
 * @param code the code
 * @param level error, warning, info or off, as written
 */
public record DeclaredSeverity(DeclaredName code, DeclaredName level) {}
