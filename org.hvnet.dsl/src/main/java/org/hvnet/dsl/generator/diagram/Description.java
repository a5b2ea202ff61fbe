package org.hvnet.dsl.generator.diagram;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.generator.VisibleText;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;

/** What the physical diagram shows, in words, for readers who do not see it. */
final class Description {
  private Description() {}

  static String of(Network network) {
    return Stream.of(
            network.hosts().stream().map(Description::host),
            network.switches().stream().map(Description::device),
            network.links().stream().map(l -> l.first() + " is cabled to " + l.second() + "."))
        .flatMap(sentences -> sentences)
        .map(VisibleText::of)
        .collect(Collectors.joining(" "));
  }

  private static String host(Host host) {
    return "Host "
        + host.id()
        + " has "
        + Quantity.count(host.machines().size(), "virtual machine")
        + host.virtualSwitches().stream()
            .map(v -> v.id().toString())
            .collect(Collectors.joining(", ", " and the virtual switches ", "."));
  }

  private static String device(PhysicalSwitch device) {
    return "Physical switch "
        + device.id()
        + " has "
        + Quantity.count(device.ports().size(), "port")
        + ".";
  }
}
