/**
 * hvnet in Eclipse: the plug-in as a whole, and the one language server of the workspace. Start at
 * {@link org.hvnet.dsl.ui.HvnetPlugin}.
 */
package org.hvnet.dsl.ui;
