package org.hvnet.sim.verify;

import java.util.concurrent.CancellationException;

/** Lets a verification be given up, which is asked for by interrupting its thread. */
final class Cancellation {
  private Cancellation() {}

  /** To be called once for each pair: ends the verification if it is not wanted any more. */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the verification was interrupted");
    }
  }
}
