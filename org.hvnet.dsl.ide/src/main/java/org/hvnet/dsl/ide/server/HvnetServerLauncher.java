package org.hvnet.dsl.ide.server;

import org.eclipse.xtext.ide.server.ServerLauncher;

/**
 * Runs the language server on standard input and output, for an editor that starts it as a process.
 */
public final class HvnetServerLauncher {

  private HvnetServerLauncher() {}

  /**
   * Serves until the input ends.
   *
   * @param arguments {@code -log} writes what the server logs to a file in the working directory,
   *     {@code -trace} the protocol too
   */
  public static void main(String[] arguments) {
    ServerLauncher.launch(
        HvnetServerLauncher.class.getName(), arguments, HvnetServerModule.server());
  }
}
