package org.hvnet.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.network.VirtualAdapter.Kind;

/** What a run takes for granted because nobody says it, in words. */
final class Assumptions {
  private Assumptions() {}

  static List<String> of(Topology topology, SimulationOptions options) {
    DeviceSettings devices = options.devices();
    List<String> assumed = new ArrayList<>();
    if (hasAdapter(topology, Kind.SYNTHETIC)) {
      assumed.add("synthetic adapter: " + devices.synthetic());
    }
    if (hasAdapter(topology, Kind.LEGACY)) {
      assumed.add("emulated adapter: " + devices.emulated());
    }
    if (!assumed.isEmpty()) {
      assumed.add("the parent partition moves one frame at a time, in order of arrival");
    }
    assumed.add("a port queues " + devices.queueFrames() + " frames of full size");
    if (topology.bridges().stream().anyMatch(b -> b.kind() == BridgeKind.PHYSICAL)) {
      assumed.add(
          "a physical switch learns %d addresses and forgets one after %d s of silence"
              .formatted(devices.addresses(), devices.ageing().toSeconds()));
      assumed.add("physical switches run no spanning tree");
    }
    assumed.add("no answer within " + options.timeout().toMillis() + " ms is a loss");
    if (topology.stations().stream().anyMatch(Assumptions::lacksIpv4)) {
      assumed.add("an interface without IPv4 address is tested by an echo of layer 2");
    }
    return assumed;
  }

  private static boolean hasAdapter(Topology topology, Kind kind) {
    return topology.stations().stream().anyMatch(s -> s.adapter().equals(Optional.of(kind)));
  }

  private static boolean lacksIpv4(Topology.Station station) {
    return station.ip().filter(i -> i.address().host().isIPv4()).isEmpty();
  }
}
