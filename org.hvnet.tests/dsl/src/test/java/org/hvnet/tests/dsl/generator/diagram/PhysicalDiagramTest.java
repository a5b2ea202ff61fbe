package org.hvnet.tests.dsl.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.diagram.PhysicalDiagram;
import org.hvnet.sim.network.Network;
import org.hvnet.tests.support.Renaming;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PhysicalDiagramTest {
  private static final String NETWORKS = "org.hvnet.tests.dsl.generator.diagram.Networks#all";
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "g", "rect", "path", "text");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xmlns",
          "width",
          "height",
          "viewBox",
          "role",
          "aria-labelledby",
          "id",
          "class",
          "d",
          "x",
          "y",
          "rx",
          "transform",
          "data-element",
          "font-family");

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void isWellFormedAndHasNothingActiveInIt(Network network) throws Exception {
    for (Element element : elements(parse(network))) {
      assertThat(ELEMENTS).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(ATTRIBUTES).contains(element.getAttributes().item(i).getNodeName());
      }
    }
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void givesEveryElementAnIdentifierOfItsOwn(Network network) throws Exception {
    List<String> ids =
        elements(parse(network)).stream()
            .map(e -> e.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_.-]+"));
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void givesTheSameBytesForTheSameNetwork(Network network) {
    assertThat(PhysicalDiagram.of(network)).isEqualTo(PhysicalDiagram.of(network));
  }

  @ParameterizedTest
  @MethodSource(NETWORKS)
  void hasAClassInTheStyleSheetForEverythingItDraws(Network network) throws Exception {
    Document svg = parse(network);
    String style = svg.getElementsByTagName("style").item(0).getTextContent();
    Set<String> classes = new TreeSet<>();
    for (Element element : elements(svg)) {
      classes.addAll(List.of(element.getAttribute("class").split(" ")));
    }
    classes.removeAll(Set.of("", "box", "server"));

    assertThat(classes).allMatch(name -> style.contains("." + name + " {"));
  }

  @Test
  void showsNamesAsTheyAreAndNeverAsMarkup() throws Exception {
    Document svg = parse(Renaming.hostile(Specifications.contoso()));

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("<script>alert(1)</script>, physical diagram");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("\"; System.exit(1); //")
        .contains("\ud83d\ude80 \ufffd")
        .doesNotContain("\u202e");
  }

  @Test
  void saysInWordsWhatItShows() throws Exception {
    Element svg = parse(Specifications.contoso()).getDocumentElement();

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Contoso, physical diagram");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("Host Host1 has 6 virtual machines")
        .contains("SwitchA.24 is cabled to SwitchC.24.");
  }

  @Test
  void isFoundUnderOnePath() {
    assertThat(PhysicalDiagram.of(Networks.empty()).path()).isEqualTo("diagrams/physical.svg");
  }

  private static Document parse(Network network) throws Exception {
    Artifact artifact = PhysicalDiagram.of(network);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(artifact.content()));
  }

  private static List<Element> elements(Document document) {
    List<Element> elements = new ArrayList<>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }
}
