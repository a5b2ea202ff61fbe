package org.hvnet.tests.sim.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another implementation's answers to one broadcast on each port with each tag. */
class VlanHandlingTest {
  private static final VlanSet TEN_AND_TWELVE = VlanSet.of("10,12");

  private static Map<String, PortPolicy> policies() {
    Map<String, PortPolicy> policies = new LinkedHashMap<>();
    policies.put("p1", PortPolicy.trunk(TEN_AND_TWELVE));
    policies.put("p2", PortPolicy.access(10));
    policies.put("p3", PortPolicy.access(12));
    policies.put("p4", PortPolicy.access(12));
    policies.put("p5", PortPolicy.nativeTaggedTrunk(VlanSet.ALL, 10));
    policies.put("p6", PortPolicy.nativeTaggedTrunk(TEN_AND_TWELVE, 10));
    policies.put("p7", PortPolicy.trunk(VlanSet.ALL, 12));
    policies.put("p8", PortPolicy.trunk(TEN_AND_TWELVE, 12));
    policies.put("L", PortPolicy.trunk(VlanSet.ALL));
    return policies;
  }

  /** One switch with these ports and a station behind each. */
  private static Topology topology() {
    List<Port> ports = new ArrayList<>();
    List<Station> stations = new ArrayList<>();
    List<Endpoint> endpoints = new ArrayList<>();
    Map<ElementId, Port> byId = new LinkedHashMap<>();
    policies()
        .forEach(
            (name, policy) -> {
              int i = ports.size();
              ElementId id = ElementId.of(name);
              Port port =
                  new Port(i, id, 0, policy, false, false, Topology.NONE, i, Optional.empty());
              ports.add(port);
              byId.put(id, port);
              MacAddress mac = new MacAddress(0x0200_0000_0001L + i);
              stations.add(
                  new Station(
                      i,
                      id,
                      i,
                      i,
                      List.of(new Topology.Interface(Tag.NONE, Optional.empty())),
                      Optional.of(Topology.Anywhere.EVERYWHERE),
                      mac,
                      Optional.empty()));
              endpoints.add(
                  new Endpoint(
                      i,
                      id,
                      EndpointKind.SERVER,
                      Optional.empty(),
                      Optional.empty(),
                      List.of(),
                      List.of(i)));
            });
    Bridge bridge =
        new Bridge(
            0,
            ElementId.of("S"),
            BridgeKind.PHYSICAL,
            Optional.empty(),
            ports.stream().map(Port::index).toList());
    return new Topology(
        new NetworkBuilder().build(), List.of(bridge), ports, stations, endpoints, byId);
  }

  static Stream<String[]> rows() throws IOException {
    try (InputStream in = VlanHandlingTest.class.getResourceAsStream("vlan-handling.tsv")) {
      List<String[]> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .toList();
      assertThat(rows).hasSize(81);
      return rows.stream();
    }
  }

  @ParameterizedTest(name = "{0} receives {1}")
  @MethodSource("rows")
  void aBroadcastLeavesByThePortsAndWithTheTagsOfTheTable(
      String port, String received, String sent) {
    Tap tap = new Tap(new Simulation(topology(), DeviceSettings.DEFAULT));

    tap.send(port, tag(received), tap.mac(port), MacAddress.BROADCAST.value());

    assertThat(tap.outputs()).isEqualTo(expected(sent));
  }

  private static int tag(String text) {
    if (text.equals("untagged")) {
      return Tag.NONE;
    }
    String[] parts = text.split("/");
    return Tag.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static List<String> expected(String sent) {
    if (sent.equals("drop")) {
      return List.of();
    }
    return Arrays.stream(sent.split(" "))
        .map(
            output ->
                output.endsWith(":untagged") || output.endsWith(":0/1")
                    ? output.substring(0, output.indexOf(':')) + ":u"
                    : output.replace(":", ":t"))
        .sorted()
        .toList();
  }
}
