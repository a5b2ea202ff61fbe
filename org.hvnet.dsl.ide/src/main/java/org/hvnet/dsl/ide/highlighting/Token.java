package org.hvnet.dsl.ide.highlighting;

/**
 * A piece of text of one kind.
 *
 * @param offset of its first character, from the start of the text, in UTF-16 units
 * @param length in UTF-16 units, at least 1
 * @param kind what it is
 */
public record Token(int offset, int length, TokenKind kind) {}
