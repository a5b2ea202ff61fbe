package org.hvnet.dsl.declaration;

/**
 * An import.
 *
 * @param path the path as written
 * @param at where it stands
 */
public record DeclaredImport(String path, SourceRange at) {}
