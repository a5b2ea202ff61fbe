package org.hvnet.dsl.declaration;

/**
 * A name that is given to something.
 *
 * @param text the name, without quotes
 * @param at where it stands
 */
public record DeclaredName(String text, SourceRange at) {}
