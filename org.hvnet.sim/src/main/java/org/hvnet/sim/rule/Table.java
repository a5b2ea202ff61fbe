package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rules of one shape: each row looks at one thing after the other. Built once, read-only when used.
 *
 * @param <T> the things that are looked at
 */
final class Table<T> implements Rule {
  /**
   * One rule about one thing.
   *
   * @param <T> the thing
   */
  @FunctionalInterface
  interface Row<T> {
    /** Says what is wrong with a thing. */
    void check(T thing, NetworkView network, Consumer<Finding> found);
  }

  private final Function<NetworkView, ? extends Collection<T>> things;
  private final List<Row<T>> rows = new ArrayList<>();

  private Table(Function<NetworkView, ? extends Collection<T>> things) {
    this.things = things;
  }

  /** A table about things of a kind. */
  static <T> Table<T> of(Function<NetworkView, ? extends Collection<T>> things) {
    return new Table<>(things);
  }

  /** A table about things of a kind, which one part of the network has. */
  static <P, T> Table<T> of(
      Function<NetworkView, P> part, Function<P, ? extends Collection<T>> things) {
    return new Table<>(part.andThen(things));
  }

  /** Adds a rule. */
  Table<T> row(Row<T> row) {
    rows.add(row);
    return this;
  }

  /** Adds a rule that needs no more than the thing: what is broken, and what is found. */
  Table<T> row(Predicate<T> broken, Function<T, Finding> finding) {
    return row(
        (thing, network, found) -> {
          if (broken.test(thing)) {
            found.accept(finding.apply(thing));
          }
        });
  }

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    for (T thing : things.apply(network)) {
      for (Row<T> row : rows) {
        row.check(thing, network, found);
      }
    }
  }
}
