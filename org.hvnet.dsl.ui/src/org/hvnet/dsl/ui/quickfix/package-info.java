/** Quick fixes of problem markers: the code actions of the language server. */
package org.hvnet.dsl.ui.quickfix;
