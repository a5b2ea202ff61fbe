package org.hvnet.tests.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.hvnet.sim.kernel.EventQueue;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  private final EventQueue queue = new EventQueue();

  private record Reference(long time, int number) {}

  @Test
  void theEarliestEventComesFirst() {
    queue.schedule(30, 0, 3, 0, null);
    queue.schedule(-10, 0, 1, 0, null);
    queue.schedule(20, 0, 2, 0, null);

    assertThat(targets()).containsExactly(1, 2, 3);
  }

  @Test
  void eventsOfTheSameTimeComeInTheOrderInWhichTheyWereScheduled() {
    for (int i = 0; i < 1000; i++) {
      queue.schedule(7, 0, i, 0, null);
    }

    assertThat(targets()).isSorted().hasSize(1000);
  }

  @Test
  void anEventBringsBackWhatItWasGiven() {
    Object subject = new Object();
    queue.schedule(5, -1, Integer.MIN_VALUE, Long.MIN_VALUE, subject);

    assertThat(queue.nextTime()).isEqualTo(5);
    assertThat(queue.next()).isTrue();
    assertThat(queue.time()).isEqualTo(5);
    assertThat(queue.kind()).isEqualTo(-1);
    assertThat(queue.target()).isEqualTo(Integer.MIN_VALUE);
    assertThat(queue.data()).isEqualTo(Long.MIN_VALUE);
    assertThat(queue.subject()).isSameAs(subject);
  }

  @Test
  void anEmptyQueueHasNoNextEvent() {
    assertThat(queue.next()).isFalse();
    assertThat(queue.nextTime()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nothingCanBeScheduledForATimeThatHasPassed() {
    queue.schedule(5, 0, 0, 0, null);
    queue.next();

    assertThatThrownBy(() -> queue.schedule(4, 0, 0, 0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 ns at 5 ns");
  }

  @Test
  void itAgreesWithAPriorityQueueOfObjectsOnAnyMixOfPushesAndPops() {
    long seed = 42;
    Random random = new Random(seed);
    PriorityQueue<Reference> reference =
        new PriorityQueue<>(
            Comparator.comparingLong(Reference::time).thenComparingInt(Reference::number));
    long now = 0;
    for (int i = 0; i < 200_000; i++) {
      if (reference.isEmpty() || random.nextInt(100) < (i < 100_000 ? 60 : 40)) {
        long time = now + random.nextInt(50);
        queue.schedule(time, 0, i, 0, null);
        reference.add(new Reference(time, i));
      } else {
        Reference expected = reference.remove();
        queue.next();
        now = queue.time();
        assertThat(new Reference(now, queue.target())).as("seed %d", seed).isEqualTo(expected);
      }
    }
    assertThat(queue.size()).isEqualTo(reference.size());
  }

  private List<Integer> targets() {
    List<Integer> targets = new ArrayList<>();
    while (queue.next()) {
      targets.add(queue.target());
    }
    return targets;
  }
}
