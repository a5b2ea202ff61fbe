package org.hvnet.tests.sim.host;

import static org.hvnet.tests.sim.support.NetworkBuilder.access;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.host.Conversation.Terms;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.host.Outcome;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.Service.Transport;
import org.hvnet.tests.sim.support.FrameLog;
import org.hvnet.tests.sim.support.NetworkBuilder;

/**
 * Five hosts on one switch: two alike, one with a wider mask, one of another subnet, one without
 * address.
 */
abstract class HostFixture {
  static final long SECOND = 1_000_000_000L;
  static final int A = 0;
  static final int B = 1;
  static final int WIDE = 2;
  static final int ELSEWHERE = 3;
  static final int BARE = 4;
  static final int IP_A = 0x0A000001;
  static final int IP_B = 0x0A000002;
  static final int IP_WIDE = 0x0A000103;
  static final int IP_NOBODY = 0x0A000063;

  final Simulation simulation =
      new Simulation(
          new NetworkBuilder()
              .physicalSwitch(
                  "S",
                  access("1", 1),
                  access("2", 1),
                  access("3", 1),
                  access("4", 1),
                  access("5", 1))
              .server("A", "S.1", "10.0.0.1/24")
              .server(
                  "B",
                  "S.2",
                  "10.0.0.2/24",
                  new Service("sql", Transport.TCP, List.of(new PortRange(1433, 1434))),
                  new Service("dns", Transport.UDP, List.of(new PortRange(53, 53))))
              .server("Wide", "S.3", "10.0.1.3/16")
              .server("Elsewhere", "S.4", "10.9.0.1/24")
              .server("Bare", "S.5", null)
              .topology(),
          DeviceSettings.DEFAULT);
  final Hosts hosts = new Hosts(simulation, 7);
  final FrameLog log = new FrameLog();
  final List<Outcome> outcomes = new ArrayList<>();

  HostFixture() {
    simulation.observe(log);
  }

  final Terms terms(long timeout) {
    return new Terms(hosts.nextConversation(), false, timeout, outcomes::add);
  }

  final List<String> sent() {
    return log.lines("sent").stream()
        .map(l -> l.substring(l.indexOf(" sent ") + 6, l.lastIndexOf(' ')))
        .toList();
  }
}
