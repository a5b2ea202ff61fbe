package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.xtext.util.CancelIndicator;
import org.hvnet.dsl.ide.server.CheckLane;
import org.junit.jupiter.api.Test;

/** A newer check takes the place of older ones. */
class CheckLaneTest {
  private final CheckLane lane = Guice.createInjector().getInstance(CheckLane.class);
  private final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void aCheckThatRunsIsToldToGiveUpWhenANewerOneComes() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    lane.run(
        cancel -> {
          begun.countDown();
          untilCanceled(cancel);
          said.add("gave up");
        });
    begun.await();
    lane.run(
        cancel -> {
          said.add(cancel.isCanceled() ? "canceled" : "checked");
          done.countDown();
        });
    done.await();

    assertThat(said).containsExactly("gave up", "checked");
  }

  @Test
  void aCheckThatHasNotBegunWhenANewerOneComesNeverDoes() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch handedIn = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    lane.run(
        cancel -> {
          begun.countDown();
          untilCanceled(cancel);
          awaitDespiteInterrupt(handedIn);
        });
    begun.await();
    lane.run(cancel -> said.add("second"));
    lane.run(
        cancel -> {
          said.add("third");
          done.countDown();
        });
    handedIn.countDown();
    done.await();

    assertThat(said).containsExactly("third");
  }

  @Test
  void aCheckThatFailsDoesNotEndTheLane() throws InterruptedException {
    CountDownLatch failing = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    lane.run(
        cancel -> {
          failing.countDown();
          throw new IllegalStateException("on purpose");
        });
    failing.await();
    lane.run(cancel -> done.countDown());

    done.await();
  }

  private static void untilCanceled(CancelIndicator cancel) {
    while (!cancel.isCanceled()) {
      Thread.onSpinWait();
    }
  }

  private static void awaitDespiteInterrupt(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
