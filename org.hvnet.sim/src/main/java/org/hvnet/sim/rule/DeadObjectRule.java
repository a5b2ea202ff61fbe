package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.HostBusAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.network.StorageArray;

/**
 * HV262: what is described is connected. Spare ports, NICs and LUNs are everyday, and a library may
 * declare VLANs that one network does not need; a whole device without a cable is a leftover, once
 * there are cables at all.
 */
final class DeadObjectRule implements Rule {
  @Override
  public void check(NetworkView view, Consumer<Finding> found) {
    Network network = view.network();
    network.switches().stream()
        .filter(s -> !network.links().isEmpty() && s.interfaces().isEmpty())
        .filter(s -> s.ports().stream().allMatch(p -> view.cabling().peer(p.id()).isEmpty()))
        .forEach(s -> found.accept(dead(s.id(), "No port of " + s.id() + " has a cable.")));
    network.routers().stream()
        .filter(r -> r.nics().stream().allMatch(n -> view.cabling().peer(n.id()).isEmpty()))
        .forEach(r -> found.accept(dead(r.id(), r.id() + " has no cable: it routes nothing.")));
    if (!network.outsides().isEmpty() || !network.storageArrays().isEmpty()) {
      Set<ElementId> cabled = cabled(view);
      for (Outside outside : network.outsides()) {
        if (!cabled.contains(outside.id())) {
          found.accept(
              dead(
                  outside.id(), "Neither a cable nor an interface leads to " + outside.id() + "."));
        }
      }
      for (StorageArray array : network.storageArrays()) {
        if (!cabled.contains(array.id())) {
          found.accept(dead(array.id(), "No host has a way to " + array.id() + "."));
        }
      }
    }
  }

  private static Finding dead(ElementId id, String message) {
    return Finding.of(RuleCode.HV262, id, message);
  }

  /** What some cable, interface or storage adapter leads to, with what it belongs to. */
  private static Set<ElementId> cabled(NetworkView view) {
    Network network = view.network();
    Set<ElementId> cabled = new HashSet<>();
    network.links().forEach(l -> Stream.of(l.first(), l.second()).forEach(e -> add(e, cabled)));
    Stream.concat(
            network.routers().stream().flatMap(r -> r.interfaces().stream()),
            network.switches().stream().flatMap(s -> s.interfaces().stream()))
        .map(Router.Interface::outside)
        .forEach(o -> o.ifPresent(cabled::add));
    network.hosts().stream()
        .flatMap(h -> h.hostBusAdapters().stream())
        .map(HostBusAdapter::array)
        .forEach(cabled::add);
    return cabled;
  }

  private static void add(ElementId end, Set<ElementId> to) {
    for (int length = end.path().size(); length > 0; length--) {
      to.add(new ElementId(end.path().subList(0, length)));
    }
  }
}
