package org.hvnet.sim.kernel;

import java.util.Arrays;

/**
 * The pending events of a simulation and its clock. Events leave in order of time, events of the
 * same time in the order in which they were scheduled; so a run depends on its input alone, which a
 * queue of another order for equal times (a timer wheel, {@link java.util.PriorityQueue}) does not
 * promise.
 *
 * <p>A 4-ary heap over one array of longs: half the levels of a binary heap, the children of an
 * event side by side in memory, and no object per event, because the queue and not the devices
 * limits the speed of a simulation. What an event means is the caller's: a kind, a target, a
 * number, and an object that exists anyway.
 *
 * <p>Caveats: an event cannot be taken back; at most {@value #MAX_PENDING} events are pending at a
 * time. Not thread-safe.
 */
public final class EventQueue {
  private static final int SLOT_BITS = 24;

  /** How many events can be pending. */
  public static final int MAX_PENDING = 1 << SLOT_BITS;

  private static final long SLOT_MASK = MAX_PENDING - 1;

  /** Pairs of time and order; the order is the sequence number above the slot number. */
  private long[] heap = new long[2 * 256];

  /** Two longs a slot: kind above target, and data. */
  private long[] payloads = new long[2 * 256];

  private Object[] subjects = new Object[256];
  private int[] freeSlots = new int[256];
  private int free;
  private int slots;
  private int size;
  private long sequence;

  private long time = Long.MIN_VALUE;
  private int kind;
  private int target;
  private long data;
  private Object subject;

  /**
   * Adds an event.
   *
   * @param at its time in nanoseconds, not before the present
   * @param kind what is to happen
   * @param target to what
   * @param data a number for the receiver
   * @param subject an object for the receiver, may be null
   * @throws IllegalArgumentException if the time has passed
   * @throws IllegalStateException if {@value #MAX_PENDING} events are pending
   */
  public void schedule(long at, int kind, int target, long data, Object subject) {
    if (at < time) {
      throw new IllegalArgumentException("an event for " + at + " ns at " + time + " ns");
    }
    int slot = takeSlot();
    payloads[2 * slot] = (long) kind << 32 | target & 0xFFFF_FFFFL;
    payloads[2 * slot + 1] = data;
    subjects[slot] = subject;
    if (2 * size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heap.length);
    }
    siftUp(size++, at, sequence++ << SLOT_BITS | slot);
  }

  /** Takes the earliest event, which then is the present one; false if there is none. */
  public boolean next() {
    if (size == 0) {
      return false;
    }
    time = heap[0];
    int slot = (int) (heap[1] & SLOT_MASK);
    size--;
    if (size > 0) {
      siftDown(heap[2 * size], heap[2 * size + 1]);
    }
    kind = (int) (payloads[2 * slot] >> 32);
    target = (int) payloads[2 * slot];
    data = payloads[2 * slot + 1];
    subject = subjects[slot];
    subjects[slot] = null;
    freeSlots[free++] = slot;
    return true;
  }

  /**
   * The time of the event that {@link #next} would take; {@link Long#MAX_VALUE} if there is none.
   */
  public long nextTime() {
    return size == 0 ? Long.MAX_VALUE : heap[0];
  }

  /** The time of the present event; {@link Long#MIN_VALUE} before the first. */
  public long time() {
    return time;
  }

  /** The kind of the present event. */
  public int kind() {
    return kind;
  }

  /** The target of the present event. */
  public int target() {
    return target;
  }

  /** The number of the present event. */
  public long data() {
    return data;
  }

  /** The object of the present event, or null. */
  public Object subject() {
    return subject;
  }

  /** How many events are pending. */
  public int size() {
    return size;
  }

  private int takeSlot() {
    if (free > 0) {
      return freeSlots[--free];
    }
    if (slots == MAX_PENDING) {
      throw new IllegalStateException(MAX_PENDING + " events are pending");
    }
    if (slots == subjects.length) {
      payloads = Arrays.copyOf(payloads, 4 * slots);
      subjects = Arrays.copyOf(subjects, 2 * slots);
      freeSlots = Arrays.copyOf(freeSlots, 2 * slots);
    }
    return slots++;
  }

  private void siftUp(int from, long at, long order) {
    int hole = from;
    while (hole > 0) {
      int parent = hole - 1 >> 2;
      if (heap[2 * parent] < at || heap[2 * parent] == at && heap[2 * parent + 1] < order) {
        break;
      }
      heap[2 * hole] = heap[2 * parent];
      heap[2 * hole + 1] = heap[2 * parent + 1];
      hole = parent;
    }
    heap[2 * hole] = at;
    heap[2 * hole + 1] = order;
  }

  private void siftDown(long at, long order) {
    int hole = 0;
    for (int first = 1; first < size; first = 4 * hole + 1) {
      int least = first;
      for (int child = first + 1; child < Math.min(first + 4, size); child++) {
        if (heap[2 * child] < heap[2 * least]
            || heap[2 * child] == heap[2 * least] && heap[2 * child + 1] < heap[2 * least + 1]) {
          least = child;
        }
      }
      if (at < heap[2 * least] || at == heap[2 * least] && order < heap[2 * least + 1]) {
        break;
      }
      heap[2 * hole] = heap[2 * least];
      heap[2 * hole + 1] = heap[2 * least + 1];
      hole = least;
    }
    heap[2 * hole] = at;
    heap[2 * hole + 1] = order;
  }
}
