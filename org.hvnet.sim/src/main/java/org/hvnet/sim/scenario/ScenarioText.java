package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.trace.Trace;
import org.hvnet.sim.trace.TraceText;
import org.hvnet.sim.verify.SentenceText;

/** What a simulation showed, as text. */
public final class ScenarioText {
  private ScenarioText() {}

  /** The outcome of a scenario in some lines, each of which ends with {@code \n}. */
  public static String of(Scenario scenario, ScenarioResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Scenario %s: %s after %s, %,d frames received\n\n",
            scenario.id().name(),
            result.passed() ? "passed" : "FAILED",
            seconds(result.simulated()),
            result.frameHops()));
    result.storm().ifPresent(storm -> text.append("  STORM    ").append(storm).append('\n'));
    for (int i = 0; i < scenario.expectations().size(); i++) {
      text.append(expectation(scenario.expectations().get(i), result.expectations().get(i)));
    }
    for (int i = 0; i < scenario.always().size(); i++) {
      text.append(always(scenario.always().get(i), result.always().get(i)));
    }
    text.append('\n');
    for (int i = 0; i < scenario.traffic().size(); i++) {
      text.append(traffic(scenario.traffic().get(i)));
      result.traffic().get(i).pairs().forEach(pair -> text.append(pair(pair)));
    }
    text.append("\n  parent partitions spent on frames of their machines:");
    result
        .parentCpu()
        .forEach(
            (host, time) ->
                text.append(' ').append(host).append(' ').append(millis(time)).append(';'));
    text.setLength(text.length() - 1);
    text.append("\n  assumed:\n");
    result.assumptions().forEach(a -> text.append("    ").append(a).append('\n'));
    return text.toString();
  }

  private static String expectation(Scenario.Expectation expected, ExpectationResult result) {
    String verdict =
        switch (result.verdict()) {
          case MET -> "met      ";
          case BROKEN -> "BROKEN   ";
          case UNDECIDED -> "undecided";
        };
    String line =
        "  %s %s, %s after %s\n"
            .formatted(
                verdict,
                SentenceText.of(expected.sentence()),
                seconds(expected.within()),
                seconds(expected.after()));
    return line
        + breach(result.breach())
        + (result.note().isEmpty() ? "" : "    " + result.note() + "\n");
  }

  private static String always(Scenario.Always watched, AlwaysResult result) {
    String verdict = result.breach().isEmpty() ? "held     " : "BROKEN   ";
    return "  "
        + verdict
        + " always "
        + SentenceText.of(watched.sentence())
        + "\n"
        + breach(result.breach());
  }

  private static String breach(Optional<Breach> breach) {
    return breach
        .map(
            b ->
                "    at %s: %s to %s: %s\n"
                        .formatted(seconds(b.time()), b.from(), b.to(), b.reason())
                    + b.traces().stream().findFirst().map(ScenarioText::trace).orElse(""))
        .orElse("");
  }

  /** What became of the frames, hop by hop. */
  private static String trace(Trace trace) {
    return TraceText.of(trace).indent(6);
  }

  private static String traffic(Scenario.Traffic traffic) {
    return "  %s %s to %s every %s\n"
        .formatted(
            traffic.service().map(s -> "request on " + s.name()).orElse("ping"),
            traffic.from(),
            traffic.to(),
            seconds(traffic.interval()));
  }

  private static String pair(PairStatistics pair) {
    return "    %s to %s: %d sent, %d answered, %d refused, %d lost%s\n"
        .formatted(
            pair.from(),
            pair.to(),
            pair.sent(),
            pair.answered(),
            pair.refused(),
            pair.lost(),
            pair.lost() == 0 ? "" : ", longest outage " + seconds(pair.longestOutage()));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9).replaceAll("\\.?0+$", "")
        + " s";
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.3f ms", time.toNanos() / 1e6);
  }
}
