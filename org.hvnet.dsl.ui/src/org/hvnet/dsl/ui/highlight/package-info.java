/** Colours: at once from the lexer, then more finely from the language server. */
package org.hvnet.dsl.ui.highlight;
