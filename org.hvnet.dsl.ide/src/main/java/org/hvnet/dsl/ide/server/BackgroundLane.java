package org.hvnet.dsl.ide.server;

import com.google.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.log4j.Logger;

/**
 * A thread of its own, so that no request waits for a check. A check that takes long begins a
 * little later, since the next keystroke may make it useless: after a quarter of the time that the
 * last one took, 300 ms at the most. A check that runs is told to give up by an interrupt.
 */
@Singleton
final class BackgroundLane implements CheckLane {
  private static final Logger LOG = Logger.getLogger(BackgroundLane.class);
  private static final long LONGEST_DELAY = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int DELAYED_SHARE = 4;

  private final ScheduledThreadPoolExecutor thread;
  private Future<?> newest = CompletableFuture.completedFuture(null);
  private volatile long lastTook;

  BackgroundLane() {
    thread =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("hvnet network check").daemon().factory());
    thread.setRemoveOnCancelPolicy(true);
    thread.setKeepAliveTime(1, TimeUnit.MINUTES);
    thread.allowCoreThreadTimeOut(true);
  }

  @Override
  public synchronized void run(Check check) {
    newest.cancel(true);
    long delay = Math.min(lastTook / DELAYED_SHARE, LONGEST_DELAY);
    newest = thread.schedule(() -> perform(check), delay, TimeUnit.NANOSECONDS);
  }

  private void perform(Check check) {
    long start = System.nanoTime();
    try {
      check.run(Thread.currentThread()::isInterrupted);
      lastTook = System.nanoTime() - start;
    } catch (CancellationException e) {
      LOG.trace("A newer check has overtaken this one.");
    } catch (RuntimeException e) {
      LOG.error("The network could not be checked.", e);
    }
  }
}
