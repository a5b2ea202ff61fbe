package org.hvnet.tests.dsl.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hvnet.dsl.generator.diagram.Look;
import org.hvnet.dsl.generator.diagram.PhysicalGraph;
import org.hvnet.dsl.generator.diagram.Shapes;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhysicalGraphTest {
  private static final String NETWORKS = "org.hvnet.tests.dsl.generator.diagram.Networks#all";

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void showsEveryElementOnce(Network network) {
    List<ElementId> shown =
        Geometry.all(PhysicalGraph.of(network), ElkShape.class).stream()
            .map(shape -> shape.getProperty(Shapes.ELEMENT))
            .filter(Objects::nonNull)
            .toList();

    assertThat(shown).containsExactlyInAnyOrderElementsOf(elements(network));
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void shapesStayInsideWhatHoldsThemAndApartFromTheirNeighbours(Network network) {
    for (ElkNode node : withSheet(PhysicalGraph.of(network))) {
      List<ElkShape> parts = new ArrayList<>(node.getChildren());
      parts.addAll(node.getLabels());
      node.getPorts().stream().filter(p -> p.getWidth() > 0).forEach(parts::add);
      for (ElkShape part : parts) {
        assertThat(Geometry.inside(Geometry.onSheet(part), Geometry.onSheet(node)))
            .as("%s in %s", part, node)
            .isTrue();
        for (ElkShape other : parts) {
          assertThat(
                  part != other
                      && Geometry.overlap(Geometry.onSheet(part), Geometry.onSheet(other)))
              .as("%s over %s in %s", part, other, node)
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void namesOfPortsFitIntoThem(Network network) {
    for (ElkPort port : Geometry.all(PhysicalGraph.of(network), ElkPort.class)) {
      for (ElkLabel label : port.getLabels()) {
        assertThat(Geometry.inside(Geometry.onSheet(label), Geometry.onSheet(port)))
            .as("%s in %s", label, port)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void everyEdgeIsRoutedAtRightAnglesBetweenItsEnds(Network network) {
    for (ElkEdge edge : Geometry.edges(PhysicalGraph.of(network))) {
      List<double[]> way = Routes.onSheet(edge);

      assertThat(Routes.touches(way.getFirst(), edge.getSources().getFirst()))
          .as("start of %s", edge)
          .isTrue();
      assertThat(Routes.touches(way.getLast(), edge.getTargets().getFirst()))
          .as("end of %s", edge)
          .isTrue();
      assertThat(Routes.isOrthogonal(way)).as("%s", edge).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void edgesDoNotRunThroughBoxesThatAreNotTheirs(Network network) {
    ElkNode sheet = PhysicalGraph.of(network);
    List<ElkNode> boxes =
        Geometry.nodes(sheet).stream().filter(n -> n.getChildren().isEmpty()).toList();
    for (ElkEdge edge : Geometry.edges(sheet)) {
      for (ElkNode box : boxes) {
        assertThat(Routes.passes(edge, box)).as("%s through %s", edge, box).isFalse();
      }
    }
  }

  @Test
  void machinesStandInTheirVirtualSwitchAndThatInItsHost() {
    ElkNode sheet = PhysicalGraph.of(Specifications.contoso());

    ElkNode machine = node(sheet, "VM5");

    assertThat(element(machine.getParent())).isEqualTo(ElementId.of("Host1", "Switch B"));
    assertThat(element(machine.getParent().getParent())).isEqualTo(ElementId.of("Host1"));
    assertThat(texts(machine)).containsExactly("VM5", "R&D", "sql", "E: San1.Disk1");
  }

  @Test
  void cablesSayWhatTheyCarryAndJoinTheirPorts() {
    ElkNode sheet = PhysicalGraph.of(Specifications.contoso());

    ElkNode trunk = cable(sheet, ElementId.of("SwitchA", "24"), ElementId.of("SwitchC", "24"));
    ElkNode access = cable(sheet, ElementId.of("SwitchA", "11"), ElementId.of("Server1"));

    assertThat(texts(trunk)).containsExactly("2", "3", "4", "10");
    assertThat(looks(trunk)).containsOnly(Look.TRUNK);
    assertThat(texts(access)).containsExactly("2");
    assertThat(looks(access)).containsOnly(Look.ACCESS);
  }

  @Test
  void aCableWhoseEndsDisagreeShowsBoth() {
    ElkNode sheet = PhysicalGraph.of(Networks.pair(3));

    ElkNode cable = cable(sheet, ElementId.of("TorA", "Up"), ElementId.of("Core", "TorA"));

    assertThat(texts(cable)).containsExactly("1", "100-109", "\u2260", "100", "102", "25 Gbit/s");
  }

  @Test
  void aMachineOnTwoSwitchesStandsBesideThem() {
    ElkNode sheet = PhysicalGraph.of(Networks.pair(3));

    ElkNode gate = node(sheet, "HV1-Gate");

    assertThat(element(gate.getParent())).isEqualTo(ElementId.of("HV1"));
    assertThat(gate.getOutgoingEdges())
        .extracting(e -> element((ElkGraphElement) e.getTargets().getFirst()))
        .containsExactly(ElementId.of("HV1", "Lan"), ElementId.of("HV1", "Lab"));
  }

  @Test
  void hostsStandAboveTheirSwitchesAndTheseAboveTheCore() {
    ElkNode sheet = PhysicalGraph.of(Networks.pair(3));

    List<Double> tops =
        Stream.of("HV1", "TorA", "Core", "Internet")
            .map(name -> Geometry.onSheet(node(sheet, name)).getY())
            .toList();

    assertThat(tops).isSorted().doesNotHaveDuplicates();
    assertThat(Geometry.onSheet(node(sheet, "HV1")).getX())
        .isLessThan(Geometry.onSheet(node(sheet, "HV2")).getX());
  }

  @Test
  void manyHostsStandOneBeneathTheOther() {
    ElkNode sheet = PhysicalGraph.of(Networks.pair(5));
    var first = Geometry.onSheet(node(sheet, "HV1"));
    var second = Geometry.onSheet(node(sheet, "HV2"));

    assertThat(second.getX()).isEqualTo(first.getX());
    assertThat(second.getY()).isGreaterThan(first.getMaxY());
    assertThat(Geometry.onSheet(node(sheet, "TorA")).getX()).isGreaterThan(first.getMaxX());
  }

  private static List<ElementId> elements(Network network) {
    List<ElementId> all = new ArrayList<>();
    for (var host : network.hosts()) {
      all.add(host.id());
      host.nics().forEach(n -> all.add(n.id()));
      host.hostBusAdapters().forEach(n -> all.add(n.id()));
      host.machines().forEach(n -> all.add(n.id()));
      for (var virtual : host.virtualSwitches()) {
        all.add(virtual.id());
        virtual.managementAdapters().forEach(a -> all.add(a.id()));
      }
    }
    for (var device : network.switches()) {
      all.add(device.id());
      device.ports().forEach(p -> all.add(p.id()));
    }
    for (var array : network.storageArrays()) {
      all.add(array.id());
      array.luns().forEach(l -> all.add(l.id()));
    }
    network.servers().forEach(s -> all.add(s.id()));
    network.outsides().forEach(o -> all.add(o.id()));
    network.links().forEach(l -> all.add(l.id()));
    return all;
  }

  private static List<ElkNode> withSheet(ElkNode sheet) {
    return Stream.concat(Stream.of(sheet), Geometry.nodes(sheet).stream()).toList();
  }

  private static ElkNode node(ElkNode sheet, String name) {
    return Geometry.nodes(sheet).stream()
        .filter(n -> ElementId.of(name).equals(element(n)))
        .findFirst()
        .orElseThrow();
  }

  private static ElkNode cable(ElkNode sheet, ElementId one, ElementId other) {
    return Geometry.nodes(sheet).stream()
        .filter(n -> n.getProperty(Shapes.LOOK) == Look.LINK)
        .filter(n -> neighbours(n).containsAll(List.of(one, other)))
        .findFirst()
        .orElseThrow();
  }

  private static List<ElementId> neighbours(ElkNode link) {
    List<ElementId> neighbours = new ArrayList<>();
    for (ElkEdge edge : ElkGraphUtil.allIncidentEdges(link)) {
      neighbours.add(element((ElkGraphElement) edge.getSources().getFirst()));
      neighbours.add(element((ElkGraphElement) edge.getTargets().getFirst()));
    }
    neighbours.removeIf(Objects::isNull);
    return neighbours;
  }

  private static List<Look> looks(ElkNode link) {
    List<Look> looks = new ArrayList<>();
    ElkGraphUtil.allIncidentEdges(link).forEach(e -> looks.add(e.getProperty(Shapes.LOOK)));
    return looks;
  }

  private static ElementId element(ElkGraphElement shape) {
    return shape.getProperty(Shapes.ELEMENT);
  }

  private static List<String> texts(ElkNode node) {
    return node.getLabels().stream().map(ElkLabel::getText).toList();
  }
}
