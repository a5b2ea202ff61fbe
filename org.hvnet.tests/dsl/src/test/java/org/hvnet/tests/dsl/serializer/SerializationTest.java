package org.hvnet.tests.dsl.serializer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.ISerializer;
import org.hvnet.dsl.conversion.HvnetValueConverterService;
import org.hvnet.dsl.naming.Names;
import org.hvnet.tests.support.Corpus;
import org.hvnet.tests.support.Models;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that becomes text and is parsed again is the model it was. */
class SerializationTest {
  static List<Path> corpus() {
    return Corpus.files();
  }

  private static ISerializer serializer(Resource file) {
    return ((XtextResource) file).getResourceServiceProvider().get(ISerializer.class);
  }

  private static <T> T literals(Class<T> service) {
    return ((XtextResource) Specifications.parse("network N"))
        .getResourceServiceProvider()
        .get(service);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void aSerialisedFileIsTheSameModel(Path path) {
    Resource file = Specifications.parse(Corpus.text(path));

    String text =
        serializer(file)
            .serialize(
                file.getContents().getFirst(), SaveOptions.newBuilder().format().getOptions());

    assertThat(Models.lines(Specifications.parse(text))).isEqualTo(Models.lines(file));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void aCopyWithoutATextIsTheSameModel(Path path) {
    Resource file = Specifications.check(path).project().files().getFirst();
    EObject copy = EcoreUtil.copy(file.getContents().getFirst());

    String text = serializer(file).serialize(copy);

    assertThat(Models.lines(Specifications.parse(text))).isEqualTo(Models.lines(file));
  }

  @Test
  void aCopyKeepsAllLiterals() {
    Resource file =
        Specifications.parse(
            """
            network "to" language 1
            vlan "R&D" 5 subnet "2001:db8::/64" gateway "::1"
            vlan Größe 6 subnet 10.0.0.0/24++ by /16 gateway .1.2++ by 3
            storage "San 1" iscsi { lun L 3 TB id "a\\\\b\\"c" }
            switch S { port "Eth1/9" access "R&D"  port 7 trunk 2-4, Größe, vlan "R&D" native none }
            link S."Eth1/9" to S.7 10 Gbit/s 3 m
            service "ping pong" tcp 80, 90-99
            server "Server 1" : D to S.7++ by 2 mac "00-15-5D-00-0B-00"++ address dhcp {
              service ping, dhcp, "to", erp
              route 10.0.0.0/8 via .254
            }
            department D { vlan "R&D" }
            scenario X { run 2 min  request "Server 1" to D on ping 50 per min  ping "Server 1" to D every 10 us  expect latency below 1 ms }
            """);
    assertThat(file.getErrors()).isEmpty();

    String text = serializer(file).serialize(EcoreUtil.copy(file.getContents().getFirst()));

    assertThat(Models.lines(Specifications.parse(text))).isEqualTo(Models.lines(file));
  }

  @Test
  void everyKeywordIsANameInQuotes() {
    assertThat(Names.keywords())
        .contains("network", "to", "dhcp-guard", "ping")
        .hasSizeGreaterThan(150);
    for (String keyword : Names.keywords()) {
      String text = "vlan " + Names.quoteIfNeeded(keyword) + " 2";
      Resource file = Specifications.parse(text);

      assertThat(file.getErrors()).as(text).isEmpty();
      assertThat(Models.lines(file)).as(text).anyMatch(l -> l.strip().equals(keyword));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Web",
        "SRV-SQL01",
        "_a",
        "Größe",
        "Лаб",
        "Ωmega",
        "日本",
        "é\u0301",
        "1a",
        "12",
        "a-",
        "-a",
        "a--b",
        "a b",
        "R&D",
        "a.b",
        "a\"b",
        "a\\b",
        "×",
        "Ǿ",
        "ɐ",
        "to",
        "TO"
      })
  void anyNameIsReadAsItWasWritten(String name) {
    Resource file = Specifications.parse("vlan " + Names.quoteIfNeeded(name) + " 2");

    assertThat(file.getErrors()).isEmpty();
    assertThat(Models.lines(file)).anyMatch(l -> l.strip().equals(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Name | \"12\"",
        "PortName | 12",
        "PortName | \"port\"",
        "ServiceName | ping",
        "ServiceName | \"to\"",
        "INT | 4094",
        "Index | 007",
        "Prefix | 10.0.2.0/24",
        "Prefix | \"2001:db8::/32\"",
        "Address | .1.11",
        "Address | 10.0.0.1",
        "Address | \"fe80::1\"",
        "MacLiteral | \"00-15-5D-00-0B-00\"",
        "Rate | 10 Gbit/s",
        "Rate | 1500 bit/s",
        "Size | 200 GB",
        "Size | 0 B",
        "Length | 3 m",
        "Duration | 100 ms",
        "Duration | 90 s",
        "Duration | 2 min",
        "STRING | \"a\\\\b\"",
        "ReachVerb | must not reach",
      })
  void aLiteralIsWrittenAsItIsRead(String rule, String text) {
    HvnetValueConverterService literals = literals(HvnetValueConverterService.class);

    assertThat(literals.toString(literals.toValue(text, rule, null), rule)).isEqualTo(text);
  }
}
