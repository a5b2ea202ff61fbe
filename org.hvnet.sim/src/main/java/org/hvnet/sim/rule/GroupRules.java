package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.verify.SentenceText;

/**
 * HV254: a department that a sentence names has members. HV255: what a sentence names is on and
 * connected. A sentence about nobody is true, and worth nothing.
 */
final class GroupRules implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, String> dead = dead(network);
    Set<ElementId> inhabited = inhabited(network);
    Set<ElementId> told = new HashSet<>();
    for (Requirement requirement : network.network().requirements()) {
      for (Group group : groups(requirement.sentence())) {
        boolean single = group.members().size() == 1;
        for (Group.Term term : group.members()) {
          if (term instanceof Group.Term.DepartmentMembers(var id)
              && !inhabited.contains(id)
              && !isOwn(requirement, id)
              && (single || isNamed(group, id))
              && told.add(id)) {
            found.accept(empty(id, requirement));
          } else if (term instanceof Group.Term.Endpoint(var id)
              && dead.containsKey(id)
              && (single || isNamed(group, id))) {
            found.accept(dead(id, dead.get(id), requirement));
          }
        }
      }
    }
  }

  private static Finding empty(ElementId department, Requirement requirement) {
    return Finding.of(
            RuleCode.HV254,
            department,
            department
                + " has no member, so '"
                + SentenceText.of(requirement)
                + "' says nothing about anybody.")
        .relatedTo(requirement.id());
  }

  private static Finding dead(ElementId id, String why, Requirement requirement) {
    return Finding.of(
            RuleCode.HV255,
            requirement.id(),
            "'" + SentenceText.of(requirement) + "' names " + id + ", which " + why + ".")
        .relatedTo(id);
  }

  /** {@code isolated} in the department itself is no mention of it. */
  private static boolean isOwn(Requirement requirement, ElementId department) {
    return requirement.id().name().equals(department.name() + " isolated")
        || requirement.id().name().equals(department.name() + " invisible");
  }

  /** Whether the group says the name, rather than that of a range or set. */
  private static boolean isNamed(Group group, ElementId id) {
    String path = "." + id;
    return Stream.of(group.text().split(" except ")[0].split(","))
        .map(t -> "." + t.strip())
        .anyMatch(t -> path.regionMatches(true, path.length() - t.length(), t, 0, t.length()));
  }

  /** Departments with a member, be it off, unknown, or something outside in one of their VLANs. */
  private static Set<ElementId> inhabited(NetworkView network) {
    Set<ElementId> inhabited = new HashSet<>();
    network.machines().all().forEach(m -> m.machine().department().ifPresent(inhabited::add));
    network.network().servers().forEach(s -> s.department().ifPresent(inhabited::add));
    network
        .verification()
        .topology()
        .endpoints()
        .forEach(e -> e.department().ifPresent(inhabited::add));
    return inhabited;
  }

  /** Machines and servers without a network, and why. */
  private static Map<ElementId, String> dead(NetworkView network) {
    Map<ElementId, String> dead = new HashMap<>();
    for (var machine : network.machines().all()) {
      if (machine.machine().settings().off()) {
        dead.put(machine.id(), "is off");
      } else if (machine.machine().adapters().isEmpty()) {
        dead.put(machine.id(), "has no network adapter");
      }
    }
    for (Server server : network.network().servers()) {
      if (server.off()) {
        dead.put(server.id(), "is off");
      } else if (server.nics().stream().allMatch(n -> network.cabling().peer(n.id()).isEmpty())) {
        dead.put(server.id(), "has no cable");
      }
    }
    return dead;
  }

  private static List<Group> groups(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Reaches(var from, var to, var on) -> List.of(from, to);
      case Sentence.MayReach(var from, var to, var on) -> List.of(from, to);
      case Sentence.MustNotReach(var from, var to, var on) -> List.of(from, to);
      case Sentence.OnlyReaches(var from, var to, var on) -> List.of(from, to);
      case Sentence.ReachesOnly(var from, var to, var on) -> List.of(from, to);
      case Sentence.Apart(var apart) -> apart;
      case Sentence.Isolated(var group) -> List.of(group);
      case Sentence.Invisible(var group, var observers) ->
          Stream.concat(Stream.of(group), observers.stream()).toList();
      case Sentence.OnlyUses(var group, var storage) -> List.of();
      case Sentence.ShareNo(var parties, var element) -> parties;
      case Sentence.Sees(var observer, var observed) -> List.of(observer, observed);
      case Sentence.OnDifferentHosts(var group) -> List.of();
      case Sentence.MovableTo(var group, var hosts) -> List.of();
    };
  }
}
