/** Open documents: what is typed reaches the language server, and its positions become offsets. */
package org.hvnet.dsl.ui.document;
