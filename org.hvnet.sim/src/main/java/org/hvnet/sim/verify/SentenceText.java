package org.hvnet.sim.verify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;

/** Sentences in the words of the language. */
public final class SentenceText {
  private SentenceText() {}

  /** The sentence as it could be written in a specification. */
  public static String of(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Reaches(var from, var to, var services) ->
          from + " reaches " + to + on(services);
      case Sentence.MayReach(var from, var to, var services) ->
          from + " may reach " + to + on(services);
      case Sentence.MustNotReach(var from, var to, var services) ->
          from + " must not reach " + to + on(services);
      case Sentence.OnlyReaches(var from, var to, var services) ->
          "only " + from + " reaches " + to + on(services);
      case Sentence.ReachesOnly(var from, var to, var services) ->
          from + " reaches only " + to + on(services);
      case Sentence.Apart(var groups) -> list(groups) + " apart";
      case Sentence.Isolated(var group) -> group + " isolated";
      case Sentence.Invisible(var group, var observers) ->
          group + " invisible" + observers.map(b -> " to " + b).orElse("");
      case Sentence.OnlyUses(var group, var storage) -> "only " + group + " uses " + names(storage);
      case Sentence.ShareNo(var groups, var element) ->
          list(groups) + " share no " + element.name().toLowerCase(Locale.ROOT);
      case Sentence.Sees(var observer, var observed) -> observer + " sees " + observed;
      case Sentence.OnDifferentHosts(var group) -> group + " on different hosts";
      case Sentence.MovableTo(var group, var hosts) -> group + " movable to " + names(hosts);
    };
  }

  /** The sentence of a requirement with what it says besides. */
  public static String of(Requirement requirement) {
    var besides = requirement.qualifiers();
    return of(requirement.sentence())
        + besides.rate().map(rate -> " with " + rate).orElse("")
        + besides.latency().map(time -> " latency below " + time(time)).orElse("")
        + besides.failure().map(SentenceText::failure).orElse("")
        + besides.back().map(time -> ", back within " + time(time)).orElse("");
  }

  private static String failure(Requirement.Failure failure) {
    String element = failure.element().map(ElementId::toString).orElse("");
    if (failure.kind().isEmpty()) {
      return " even if " + element + " fails";
    }
    String kind = failure.kind().get().name().toLowerCase(Locale.ROOT);
    String of = element.isEmpty() ? "" : " of " + element;
    return failure.count() == 1
        ? " even if any " + kind + of + " fails"
        : " even if any " + failure.count() + " " + plural(kind) + of + " fail";
  }

  private static String plural(String kind) {
    return kind.endsWith("ch") ? kind + "es" : kind + "s";
  }

  /** A time in the largest unit that gives a whole number. */
  private static String time(Duration time) {
    long nanos = time.toNanos();
    return nanos % 1_000_000_000 == 0
        ? nanos / 1_000_000_000 + " s"
        : nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos / 1000 + " us";
  }

  private static String on(List<Service> services) {
    return services.isEmpty()
        ? ""
        : services.stream().map(Service::name).collect(Collectors.joining(", ", " on ", ""));
  }

  private static String names(List<ElementId> ids) {
    return ids.stream().map(ElementId::toString).collect(Collectors.joining(", "));
  }

  private static String list(List<Group> groups) {
    return groups.stream().map(Group::toString).collect(Collectors.joining(", "));
  }
}
