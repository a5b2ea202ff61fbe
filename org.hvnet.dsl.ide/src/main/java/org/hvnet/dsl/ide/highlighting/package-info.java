/**
 * What kind of word each piece of a specification is, for colours in every editor. {@link
 * org.hvnet.dsl.ide.highlighting.TokenKind} has the kinds; they are decided from the tokens of the
 * lexer at once, and more finely from the node model after parsing.
 */
package org.hvnet.dsl.ide.highlighting;
