package org.hvnet.sim.trace;

import java.time.Duration;
import java.util.stream.Collectors;

/**
 * A trace as text, one line a step: time, device, what it does, and, where a frame enters or leaves
 * a host's architecture, a line with the parts it passes. The same trace gives the same text.
 */
public final class TraceText {
  private static final String INDENT = " ".repeat(16);

  private TraceText() {}

  /** The text of a trace; lines end with a line feed. */
  public static String of(Trace trace) {
    int width =
        trace.steps().stream().mapToInt(s -> s.device().toString().length()).max().orElse(0);
    return trace.subject()
        + '\n'
        + trace.steps().stream().map(s -> lines(s, width)).collect(Collectors.joining());
  }

  /** One step on one line, without a line feed. */
  public static String of(Step step) {
    return line(step, 0);
  }

  private static String lines(Step step, int width) {
    String line = line(step, width) + '\n';
    return step.components().isEmpty()
        ? line
        : line
            + INDENT
            + "  "
            + step.components().stream().map(Component::toString).collect(Collectors.joining(" > "))
            + '\n';
  }

  private static String line(Step step, int width) {
    String device = step.device().toString();
    String padding = " ".repeat(Math.max(0, width - device.length()));
    return "%14s  %s%s  %s".formatted(time(step.time()), device, padding, what(step));
  }

  private static String what(Step step) {
    return switch (step.action()) {
      case SENT -> "sends " + tag(step) + ": " + step.frame();
      case DECIDED ->
          "in by " + step.port() + ", " + vlan(step) + "; " + step.decision().orElseThrow();
      case FORWARDED -> "out by " + step.port() + ", " + tag(step);
      case DELIVERED -> "gets " + tag(step) + ": " + step.frame();
      case DROPPED -> "drop at " + step.port() + ": " + step.reason().orElseThrow();
      case WITHHELD ->
          "not out by " + step.port() + ", " + vlan(step) + ": " + step.reason().orElseThrow();
    };
  }

  private static String tag(Step step) {
    return step.vlan() == 0 ? "untagged" : "tagged " + step.vlan();
  }

  private static String vlan(Step step) {
    return step.vlan() == 0 ? "no VLAN" : "VLAN " + step.vlan();
  }

  /** Seconds with nine decimals. */
  private static String time(Duration time) {
    long nanos = Math.abs(time.toNanos());
    return "%s%d.%09d"
        .formatted(time.isNegative() ? "-" : "", nanos / 1_000_000_000, nanos % 1_000_000_000);
  }
}
