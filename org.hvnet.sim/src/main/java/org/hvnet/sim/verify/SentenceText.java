package org.hvnet.sim.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
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
