package org.hvnet.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** What the simulator does not model yet. A scenario that hits any of it is not run. */
public final class ScenarioLimits {
  private final Network network;
  private final List<Hit> hits = new ArrayList<>();

  private ScenarioLimits(Network network) {
    this.network = network;
  }

  /** Something that no run models. */
  public enum Limit {
    /** {@code stream}. */
    STREAM("streams are not simulated yet"),
    /** {@code copy}. */
    COPY("copies are not simulated yet"),
    /** {@code burst}. */
    BURST("bursts are not simulated yet"),
    /** {@code at 5 s start VM1}, or stop. */
    START_STOP("starting and stopping is not simulated yet"),
    /** {@code at 5 s move VM1 to HV2}. */
    MOVE("moves of machines are not simulated yet"),
    /** {@code at 5 s plug A to B}, or unplug. */
    PLUG("plugging and unplugging is not simulated yet"),
    /** {@code expect loss below 20 frames}. */
    MEASURE("loss, latency, throughput and drops cannot be expected yet"),
    /** {@code start cold}. */
    COLD_START("cold starts are not simulated yet"),
    /** {@code at 5 s change ...}. */
    CHANGE("changes in a scenario are not simulated yet"),
    /** A sentence that a run cannot look at. */
    SENTENCE("a run cannot look at this sentence yet"),
    /** A loop of cables that a spanning tree opens. */
    SPANNING_TREE("spanning trees are not simulated yet"),
    /** Several links as one. */
    LINK_AGGREGATION("link aggregation is not simulated yet"),
    /** Several uplinks of a virtual switch. */
    TEAM("teams of NICs are not simulated yet"),
    /** A port of a private VLAN. */
    PRIVATE_VLAN("private VLANs are not simulated yet"),
    /** An adapter that carries several VLANs. */
    TRUNK_ADAPTER("adapters that carry several VLANs are not simulated yet"),
    /** A router, firewall or routing switch. */
    ROUTER("routers are not simulated yet"),
    /** A machine that routes or filters. */
    FORWARDING_MACHINE("machines that forward packets are not simulated yet"),
    /** An outside that is a gateway. */
    OUTSIDE_GATEWAY("outsides that route are not simulated yet"),
    /** A virtual switch behind which the host translates. */
    ADDRESS_TRANSLATION("address translation is not simulated yet"),
    /** A guest that bridges or teams adapters, or uses foreign addresses. */
    GUEST_NETWORKING("bridges, teams and balancing in guests are not simulated yet"),
    /** A host in a machine. */
    NESTED_HOST("nested hosts are not simulated yet"),
    /** Port mirroring. */
    MIRRORING("port mirroring is not simulated yet"),
    /** Extended port ACLs. */
    PORT_ACL("access rules of adapters are not simulated yet");

    private final String sentence;

    Limit(String sentence) {
      this.sentence = sentence;
    }

    /** What is not modelled, as one sentence without a full stop. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * A limit with what hits it.
   *
   * @param limit the limit
   * @param element the first element of the network or scenario that hits it
   */
  public record Hit(Limit limit, ElementId element) {
    @Override
    public String toString() {
      return element + ": " + limit.sentence();
    }
  }

  /** The limits that a scenario on a network hits, each once; none if it can be run. */
  public static List<Hit> of(Network network, Scenario scenario) {
    ScenarioLimits limits = new ScenarioLimits(network);
    limits.inspect(scenario);
    network.switches().forEach(limits::inspect);
    network.hosts().forEach(limits::inspect);
    network.routers().forEach(r -> limits.hit(Limit.ROUTER, r.id()));
    network.mlags().forEach(m -> limits.hit(Limit.LINK_AGGREGATION, m.id()));
    network.outsides().stream()
        .filter(o -> !o.gatewayFor().isEmpty())
        .forEach(o -> limits.hit(Limit.OUTSIDE_GATEWAY, o.id()));
    CableLoop.of(network).ifPresent(at -> limits.hit(Limit.SPANNING_TREE, at));
    return List.copyOf(limits.hits);
  }

  private void hit(Limit limit, ElementId element) {
    if (hits.stream().noneMatch(h -> h.limit() == limit)) {
      hits.add(new Hit(limit, element));
    }
  }

  private void hitIf(boolean condition, Limit limit, ElementId element) {
    if (condition) {
      hit(limit, element);
    }
  }

  private void inspect(Scenario scenario) {
    for (Scenario.Traffic traffic : scenario.traffic()) {
      limit(traffic.kind()).ifPresent(limit -> hit(limit, traffic.id()));
    }
    for (Scenario.Event event : scenario.events()) {
      limit(event.action()).ifPresent(limit -> hit(limit, event.element()));
    }
    scenario.measures().forEach(m -> hit(Limit.MEASURE, m.id()));
    scenario.expectations().stream()
        .filter(e -> !ScenarioRunner.canProbe(e.sentence()))
        .forEach(e -> hit(Limit.SENTENCE, e.id()));
    scenario.always().stream()
        .filter(a -> !SentenceWatch.canWatch(a.sentence()))
        .forEach(a -> hit(Limit.SENTENCE, a.id()));
    hitIf(scenario.cold(), Limit.COLD_START, scenario.id());
    hitIf(scenario.changes() > 0, Limit.CHANGE, scenario.id());
  }

  private static Optional<Limit> limit(Scenario.Kind kind) {
    return switch (kind) {
      case PING, REQUEST -> Optional.empty();
      case STREAM -> Optional.of(Limit.STREAM);
      case COPY -> Optional.of(Limit.COPY);
      case BURST -> Optional.of(Limit.BURST);
    };
  }

  private static Optional<Limit> limit(Scenario.Action action) {
    return switch (action) {
      case FAIL, REPAIR -> Optional.empty();
      case START, STOP -> Optional.of(Limit.START_STOP);
      case MOVE -> Optional.of(Limit.MOVE);
      case PLUG, UNPLUG -> Optional.of(Limit.PLUG);
    };
  }

  private void inspect(PhysicalSwitch physical) {
    hitIf(!physical.interfaces().isEmpty(), Limit.ROUTER, physical.id());
    for (SwitchPort port : physical.ports()) {
      hitIf(port.settings().lag().isPresent(), Limit.LINK_AGGREGATION, port.id());
      hitIf(isInPrivateVlan(port.mode()), Limit.PRIVATE_VLAN, port.id());
    }
  }

  private boolean isInPrivateVlan(PortMode mode) {
    return switch (mode) {
      case PortMode.Promiscuous promiscuous -> true;
      case PortMode.Access(var vlan) ->
          network.vlans().stream().anyMatch(v -> v.secondary().isPresent() && v.vid().equals(vlan));
      case PortMode.Trunk trunk -> false;
    };
  }

  private void inspect(Host host) {
    hitIf(host.settings().nestedIn().isPresent(), Limit.NESTED_HOST, host.id());
    for (var virtual : host.virtualSwitches()) {
      hitIf(virtual.uplinks().size() > 1, Limit.TEAM, virtual.id());
      hitIf(virtual.settings().nat().isPresent(), Limit.ADDRESS_TRANSLATION, virtual.id());
      virtual.managementAdapters().forEach(a -> inspect(a.id(), a.vlan()));
    }
    host.machines().stream().filter(m -> !m.settings().off()).forEach(this::inspect);
  }

  private void inspect(VirtualMachine machine) {
    var settings = machine.settings();
    hitIf(settings.forwarding().isPresent(), Limit.FORWARDING_MACHINE, machine.id());
    boolean joins = !settings.teams().isEmpty() || !settings.bridges().isEmpty();
    hitIf(joins || settings.balancing(), Limit.GUEST_NETWORKING, machine.id());
    for (VirtualAdapter adapter : machine.adapters()) {
      inspect(adapter.id(), adapter.vlan());
      hitIf(adapter.features().mirror().isPresent(), Limit.MIRRORING, adapter.id());
      hitIf(!adapter.features().accessRules().isEmpty(), Limit.PORT_ACL, adapter.id());
    }
  }

  private void inspect(ElementId adapter, AdapterVlan mode) {
    switch (mode) {
      case AdapterVlan.Untagged untagged -> {}
      case AdapterVlan.Access access -> {}
      case AdapterVlan.Trunk trunk -> hit(Limit.TRUNK_ADAPTER, adapter);
      case AdapterVlan.Isolated isolated -> hit(Limit.PRIVATE_VLAN, adapter);
      case AdapterVlan.Community community -> hit(Limit.PRIVATE_VLAN, adapter);
      case AdapterVlan.Promiscuous promiscuous -> hit(Limit.PRIVATE_VLAN, adapter);
    }
  }
}
