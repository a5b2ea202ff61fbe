package org.hvnet.sim.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      case Sentence.Reaches(var from, var to, var service) -> from + " reaches " + to + on(service);
      case Sentence.MayReach(var from, var to, var service) ->
          from + " may reach " + to + on(service);
      case Sentence.MustNotReach(var from, var to, var service) ->
          from + " must not reach " + to + on(service);
      case Sentence.OnlyReaches(var from, var to, var service) ->
          "only " + from + " reaches " + to + on(service);
      case Sentence.ReachesOnly(var from, var to, var service) ->
          from + " reaches only " + to + on(service);
      case Sentence.Apart(var groups) -> list(groups) + " apart";
      case Sentence.Isolated(var group) -> group + " isolated";
      case Sentence.Invisible(var group, var observers) ->
          group + " invisible" + observers.map(b -> " to " + b).orElse("");
      case Sentence.OnlyUses(var group, var storage) ->
          "only "
              + group
              + " uses "
              + storage.stream().map(ElementId::toString).collect(Collectors.joining(", "));
      case Sentence.ShareNo(var groups, var element) ->
          list(groups) + " share no " + element.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String on(Optional<Service> service) {
    return service.map(s -> " on " + s.name()).orElse("");
  }

  private static String list(List<Group> groups) {
    return groups.stream().map(Group::toString).collect(Collectors.joining(", "));
  }
}
