package org.hvnet.dsl.generator.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.graph.ElkNode;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.HostBusAdapter;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/** Draws hosts: a box that holds virtual switches with their machines, and physical adapters. */
final class HostShapes {
  private static final ElkPadding PADDING = new ElkPadding(46, 14, 14, 14);
  private static final double HEADING_X = 38;

  private final Canvas canvas;

  HostShapes(Canvas canvas) {
    this.canvas = canvas;
  }

  void draw(Host host) {
    ElkNode node = canvas.rank(Shapes.node(canvas.root, Look.HOST, 0, 0), 0);
    Shapes.describe(node, host.id(), "Hyper-V host " + host.name());
    String heading = host.id().name();
    double width = 160;
    Shapes.text(node, TextLook.HEADING, heading, HEADING_X, 7, width);
    Shapes.text(node, TextLook.DETAIL, detail(host), HEADING_X, 25, width);
    canvas.layout.align(node);
    canvas.layout.order(node, canvas.network.hosts().indexOf(host));
    canvas.layout.container(node, PADDING, HEADING_X + width);
    host.virtualSwitches().forEach(v -> drawVirtualSwitch(host, v, node));
    host.machines().stream()
        .filter(m -> switchesOf(m).size() != 1)
        .forEach(m -> drawFreeMachine(m, node));
    host.nics().forEach(nic -> drawNic(nic, node));
    host.hostBusAdapters().forEach(adapter -> drawStorageAdapter(adapter, node));
    for (VirtualSwitch virtual : host.virtualSwitches()) {
      virtual
          .uplink()
          .flatMap(canvas::end)
          .ifPresent(nic -> Shapes.edge(canvas.end(virtual.id()).orElseThrow(), nic, Look.UPLINK));
    }
  }

  private static String detail(Host host) {
    String kind = "Hyper-V host";
    return host.name().equals(host.id().name()) ? kind : kind + " " + host.name();
  }

  private static Set<ElementId> switchesOf(VirtualMachine machine) {
    Set<ElementId> switches = new LinkedHashSet<>();
    machine.adapters().forEach(a -> switches.add(a.virtualSwitch()));
    return switches;
  }

  private void drawVirtualSwitch(Host host, VirtualSwitch virtual, ElkNode parent) {
    MachineShapes machines = new MachineShapes(canvas);
    List<MachineShapes.Member> members = new ArrayList<>();
    virtual.managementAdapters().forEach(a -> members.add(machines.member(a)));
    host.machines().stream()
        .filter(m -> switchesOf(m).equals(Set.of(virtual.id())))
        .forEach(m -> members.add(machines.member(m)));
    ElkNode node = machines.draw(virtual, members, parent);
    canvas.layout.order(node, host.virtualSwitches().indexOf(virtual));
    canvas.addEnd(virtual.id(), node);
  }

  /** A machine on several switches, or on none, stands beside them. */
  private void drawFreeMachine(VirtualMachine machine, ElkNode parent) {
    MachineShapes.Member member = new MachineShapes(canvas).member(machine);
    ElkNode node = member.draw(parent, member.box().width(), member.box().height());
    for (ElementId virtual : switchesOf(machine)) {
      canvas.end(virtual).ifPresent(end -> Shapes.edge(node, end, Look.UPLINK));
    }
  }

  private void drawNic(PhysicalNic nic, ElkNode parent) {
    List<String> details = new ArrayList<>(List.of(nic.rate().toString()));
    if (nic.management()) {
      details.add("management");
    }
    nic.ip().filter(ip -> !ip.assumed()).ifPresent(ip -> details.add(ip.address().toString()));
    ElkNode node = new Box(Look.NIC, nic.id().name(), List.of(), details).draw(parent);
    canvas.layout.align(node);
    canvas.layout.order(node, parent.getChildren().size());
    Shapes.describe(node, nic.id(), "Physical network adapter " + nic.id() + ", " + nic.mac());
    canvas.addEnd(nic.id(), node);
  }

  private void drawStorageAdapter(HostBusAdapter adapter, ElkNode parent) {
    ElkNode node =
        new Box(Look.HOST_BUS_ADAPTER, adapter.id().name(), List.of(), List.of("storage adapter"))
            .draw(parent);
    canvas.layout.align(node);
    canvas.layout.order(node, parent.getChildren().size());
    Shapes.describe(node, adapter.id(), "Storage adapter " + adapter.id());
    canvas.addEnd(adapter.id(), node);
  }

  /** The adapters of a machine, for whoever points at it. */
  static Stream<String> adapters(VirtualMachine machine) {
    return machine.adapters().stream()
        .map(
            a ->
                a.name()
                    + (a.kind() == VirtualAdapter.Kind.LEGACY ? " (legacy)" : "")
                    + " on "
                    + a.virtualSwitch());
  }
}
