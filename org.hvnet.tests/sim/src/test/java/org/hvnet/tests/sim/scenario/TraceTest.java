package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.Contoso.at;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.ping;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.time.Duration;
import java.util.List;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Action;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.sim.scenario.TraceRequest;
import org.hvnet.sim.trace.TraceText;
import org.hvnet.tests.sim.support.Contoso;
import org.junit.jupiter.api.Test;

/** The text of a conversation's way through the network. */
class TraceTest {
  private static ScenarioResult run(TraceRequest... requests) {
    Scenario scenario =
        new Scenario(
            id("T"),
            Duration.ofSeconds(10),
            1,
            List.of(ping(group("VM2", "VM1"), group("VM1", "VM7"), Duration.ofSeconds(1))),
            List.of(at(5, Action.FAIL, "SwitchA.24")),
            List.of(),
            List.of(),
            List.of());
    return ScenarioRunner.run(
        Contoso.topology(), scenario, SimulationOptions.DEFAULT.withTraces(List.of(requests)));
  }

  private static String trace(String from, String to, long seconds) {
    TraceRequest request = new TraceRequest(id(from), id(to), Duration.ofSeconds(seconds));
    return TraceText.of(run(request).traces().getFirst());
  }

  @Test
  void aPingInsideAHostShowsBothKindsOfAdapter() {
    assertThat(trace("VM2", "VM1", 1))
        .isEqualTo(
            """
            ping VM2 to VM1
               1.333333333  VM2.Nic           sends untagged: ICMP echo request 10.0.2.2 > 10.0.2.1 seq 3
                              DEC 21140 driver (guest) 20000 ns > intercepts (hypervisor) 100000 ns > device emulation (parent) 60000 ns > virtual switch port
               1.333521173  Host1."Switch A"  in by VM2.Nic, VLAN 2; known address: forward
               1.333521173  Host1."Switch A"  out by VM1.Nic, untagged
               1.333536252  VM1.Nic           gets untagged: ICMP echo request 10.0.2.2 > 10.0.2.1 seq 3
                              virtual switch port > VSP (parent) 3000 ns > VMBus 10000 ns > VSC (guest) 2000 ns
               1.333536252  VM1.Nic           sends untagged: ICMP echo reply 10.0.2.1 > 10.0.2.2 seq 3
                              VSC (guest) 2000 ns > VMBus 10000 ns > VSP (parent) 3000 ns > virtual switch port
               1.333551331  Host1."Switch A"  in by VM1.Nic, VLAN 2; known address: forward
               1.333551331  Host1."Switch A"  out by VM2.Nic, untagged
               1.333739171  VM2.Nic           gets untagged: ICMP echo reply 10.0.2.1 > 10.0.2.2 seq 3
                              virtual switch port > device emulation (parent) 60000 ns > intercepts (hypervisor) 100000 ns > DEC 21140 driver (guest) 20000 ns
            """);
  }

  @Test
  void aPingOverACutLinkEndsWhereTheLinkIsDown() {
    assertThat(trace("VM1", "VM7", 6))
        .isEqualTo(
            """
            ping VM1 to VM7
               6.000000000  VM1.Nic           sends untagged: ICMP echo request 10.0.2.1 > 10.0.2.7 seq 7
                              VSC (guest) 2000 ns > VMBus 10000 ns > VSP (parent) 3000 ns > virtual switch port
               6.000015079  Host1."Switch A"  in by VM1.Nic, VLAN 2; no adapter's address: external port
               6.000015079  Host1."Switch A"  out by Host1.PNIC1, tagged 2
                              virtual switch port > physical NIC
               6.000015945  SwitchA           in by SwitchA.1, VLAN 2; unknown address: flood
               6.000015945  SwitchA           out by SwitchA.11, untagged
               6.000015945  SwitchA           not out by SwitchA.24, VLAN 2: Disconnected
               6.000016779  Server1           gets untagged: ICMP echo request 10.0.2.1 > 10.0.2.7 seq 7
            """);
  }

  @Test
  void aConversationThatIsNeverOpenedHasNoTrace() {
    assertThat(run(new TraceRequest(id("VM7"), id("VM1"), Duration.ZERO)).traces()).isEmpty();
    assertThat(run(new TraceRequest(id("VM1"), id("VM7"), Duration.ofSeconds(11))).traces())
        .isEmpty();
  }

  @Test
  void tracingChangesNothingElse() {
    ScenarioResult plain = run();
    ScenarioResult traced = run(new TraceRequest(id("VM1"), id("VM7"), Duration.ZERO));

    assertThat(traced.traffic()).isEqualTo(plain.traffic());
    assertThat(traced.drops()).isEqualTo(plain.drops());
    assertThat(traced.frameHops()).isEqualTo(plain.frameHops());
  }
}
