package org.hvnet.dsl.declaration;

/**
 * A network of which nothing is described.
 *
 * @param name its name
 */
public record DeclaredOutside(DeclaredName name) {}
