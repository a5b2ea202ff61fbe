package org.hvnet.dsl.declaration;

/**
 * An IP address, complete or relative to a prefix.
 *
 * @param text as written, without white space
 * @param at where it stands
 */
public record DeclaredAddress(String text, SourceRange at) {}
