package org.hvnet.sim.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Topology.Anywhere;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter;

/** Numbers endpoints and their stations. */
final class EndpointTable {
  private final List<Station> stations = new ArrayList<>();
  private final List<Endpoint> endpoints = new ArrayList<>();

  List<Station> stations() {
    return stations;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  /** Begins an endpoint; it is there once it is closed, and the next may not begin before. */
  Owner begin(
      ElementId id,
      EndpointKind kind,
      Optional<ElementId> department,
      Optional<ElementId> host,
      List<Service> services) {
    return new Owner(id, kind, department, host, services);
  }

  /** An endpoint whose stations are being added. */
  final class Owner {
    private final int index = endpoints.size();
    private final ElementId id;
    private final EndpointKind kind;
    private final Optional<ElementId> department;
    private final Optional<ElementId> host;
    private final List<Service> services;
    private final List<Integer> owned = new ArrayList<>();

    private Owner(
        ElementId id,
        EndpointKind kind,
        Optional<ElementId> department,
        Optional<ElementId> host,
        List<Service> services) {
      this.id = id;
      this.kind = kind;
      this.department = department;
      this.host = host;
      this.services = services;
    }

    Owner add(
        ElementId station,
        int port,
        List<Interface> interfaces,
        Optional<Anywhere> anywhere,
        MacAddress mac,
        Optional<VirtualAdapter.Kind> adapter) {
      owned.add(stations.size());
      stations.add(
          new Station(stations.size(), station, index, port, interfaces, anywhere, mac, adapter));
      return this;
    }

    /** A locally administered address for a device of which nothing is known. */
    MacAddress unknownMac() {
      return new MacAddress(0x0200_FF00_0000L | index);
    }

    void close() {
      endpoints.add(new Endpoint(index, id, kind, department, host, services, List.copyOf(owned)));
    }
  }
}
