package org.hvnet.sim.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;

/**
 * HV155: the nodes of a cluster agree on the priorities of Data Center Bridging. What one file can
 * get wrong is told while it is typed.
 */
final class TrafficClassRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    for (Cluster cluster : network.network().clusters()) {
      Host first = null;
      for (ElementId node : cluster.nodes()) {
        Host host = network.hosts().host(node).orElse(null);
        if (host == null || host.settings().existing()) {
          continue;
        }
        if (first == null) {
          first = host;
        } else if (!classes(first).equals(classes(host))) {
          found.accept(
              Finding.of(
                      RuleCode.HV155,
                      host.id(),
                      Aspect.TRAFFIC_CLASSES,
                      "Nodes of "
                          + cluster.id()
                          + " differ in their traffic classes: "
                          + text(host)
                          + "; "
                          + text(first)
                          + ".")
                  .relatedTo(first.id(), Aspect.TRAFFIC_CLASSES));
        }
      }
    }
  }

  private static Map<String, List<Object>> classes(Host host) {
    Map<String, List<Object>> classes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    host.settings()
        .trafficClasses()
        .forEach(c -> classes.put(c.name(), List.of(c.priority(), c.share())));
    return classes;
  }

  private static String text(Host host) {
    return host.id()
        + " has "
        + (host.settings().trafficClasses().isEmpty()
            ? "none"
            : host.settings().trafficClasses().stream()
                .map(
                    c ->
                        c.name()
                            + " "
                            + c.priority()
                            + c.share().map(s -> " with " + s + " %").orElse(""))
                .collect(Collectors.joining(", ")));
  }
}
