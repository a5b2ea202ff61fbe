/** The language server inside of Eclipse, called directly, and the workspace as it sees it. */
package org.hvnet.dsl.ui.server;
