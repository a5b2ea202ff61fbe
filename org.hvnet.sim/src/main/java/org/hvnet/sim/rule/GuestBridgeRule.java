package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.MachineSettings.AdapterGroup;

/**
 * HV202: a guest bridges networks that hang together already. Virtual switches run no spanning
 * tree, so that nothing stops what circles.
 */
final class GuestBridgeRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<ElementId, Integer> known = new HashMap<>();
    for (HostMachine machine : network.machines().all()) {
      for (AdapterGroup bridge : machine.machine().settings().bridges()) {
        for (ElementId adapter : bridge.adapters()) {
          segment(adapter, network)
              .ifPresent(s -> known.put(adapter, numbers.computeIfAbsent(s, n -> numbers.size())));
        }
      }
    }
    Trees trees = new Trees(numbers.size());
    for (HostMachine machine : network.machines().all()) {
      List<AdapterGroup> bridges = machine.machine().settings().bridges();
      for (int i = 0; i < bridges.size(); i++) {
        Place place = new Place(machine.id(), Aspect.GUEST_BRIDGE, i);
        join(place, bridges.get(i), known, trees, found);
      }
    }
  }

  private static void join(
      Place place,
      AdapterGroup bridge,
      Map<ElementId, Integer> known,
      Trees trees,
      Consumer<Finding> found) {
    ElementId first = null;
    for (ElementId adapter : bridge.adapters()) {
      if (known.containsKey(adapter)) {
        if (first != null && !trees.join(known.get(first), known.get(adapter))) {
          found.accept(
              Finding.of(
                      RuleCode.HV202,
                      place,
                      place.element()
                          + " bridges "
                          + first.name()
                          + " and "
                          + adapter.name()
                          + ", which are joined outside of it already: frames circle for ever.")
                  .relatedTo(first)
                  .relatedTo(adapter));
          return;
        }
        first = first == null ? adapter : first;
      }
    }
  }

  /** The part of a VLAN that an adapter sends untagged frames into. */
  private static Optional<Integer> segment(ElementId adapter, NetworkView network) {
    Topology topology = network.verification().topology();
    return topology
        .port(adapter)
        .map(Port::index)
        .map(p -> network.ip().segments().of(p, Tag.NONE))
        .filter(s -> s != Segments.NONE);
  }
}
