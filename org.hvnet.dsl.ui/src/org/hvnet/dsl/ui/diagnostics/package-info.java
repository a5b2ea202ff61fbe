/** What the language server finds, as markers of the workspace. */
package org.hvnet.dsl.ui.diagnostics;
