package org.hvnet.dsl.ide.server;

import com.google.inject.ImplementedBy;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Where network-wide checks run, one at a time. A check takes the place of all that were handed in
 * before it: what has not begun never does, and what runs is told to give up.
 */
@ImplementedBy(BackgroundLane.class)
public interface CheckLane {
  /** A check, which asks now and then whether it is still wanted. */
  @FunctionalInterface
  interface Check {
    /**
     * Checks and publishes; may end with a {@link java.util.concurrent.CancellationException}.
     *
     * @param cancel whether a newer check has overtaken this one; nothing is published then
     */
    void run(CancelIndicator cancel);
  }

  /** Hands in a check; any thread may. */
  void run(Check check);
}
