package org.hvnet.tests.dsl.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.formatting.SpecificationFormatter;
import org.hvnet.tests.support.Corpus;
import org.hvnet.tests.support.Models;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
  static List<Path> corpus() {
    return Corpus.files();
  }

  private static String format(String text) {
    XtextResource file = (XtextResource) Specifications.parse(text);
    assertThat(file.getParseResult().hasSyntaxErrors()).as(text).isFalse();
    return file.getResourceServiceProvider().get(SpecificationFormatter.class).format(file);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void aFormattedTextStaysAsItIs(Path file) {
    String formatted = format(Corpus.text(file));

    assertThat(format(formatted)).isEqualTo(formatted);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void theSpecificationsOfTheProjectAreFormatted(Path file) {
    assertThat(format(Corpus.text(file))).isEqualTo(Corpus.text(file));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void formattingChangesNothingOfTheModel(Path file) {
    String text = Corpus.text(file);

    assertThat(Models.lines(Specifications.parse(format(text))))
        .isEqualTo(Models.lines(Specifications.parse(text)));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void aTextOnOneLineGetsTheLayoutAndTheModelOfItsFile(Path file) {
    String text = Corpus.text(file).replaceAll("(?m)(^|\\s)#.*", "$1");
    String flat = format(text.replaceAll("\\s+", " "));

    assertThat(format(flat)).isEqualTo(flat);
    assertThat(Models.lines(Specifications.parse(flat)))
        .isEqualTo(Models.lines(Specifications.parse(text)));
    assertThat(flat.lines().filter(l -> l.contains("{") && l.contains("}")))
        .allMatch(l -> l.length() <= 100);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void commentsStayAndKeepTheirOrder(Path file) {
    String text = Corpus.text(file);

    assertThat(comments(format(text))).isEqualTo(comments(text));
  }

  private static List<String> comments(String text) {
    return text.lines()
        .map(l -> l.replaceAll("\"[^\"]*\"", ""))
        .filter(l -> l.contains("#"))
        .map(l -> l.substring(l.indexOf('#')).strip())
        .toList();
  }

  @Test
  void statementsAndMembersStandOnLinesOfTheirOwn() {
    assertThat(
            format(
                """
                network N vlan A 2   vlan B 3
                host H {
                nic N1 1   Gbit / s   nic N2
                  vswitch S external on N1 , N2 {
                vm V1 , V2 : D { generation 2 cpu 4 } } }
                """))
        .isEqualTo(
            """
            network N
            vlan A 2
            vlan B 3
            host H {
              nic N1 1 Gbit/s
              nic N2
              vswitch S external on N1, N2 {
                vm V1, V2 : D { generation 2  cpu 4 }
              }
            }
            """);
  }

  @Test
  void columnsThatAreAlignedStayAligned() {
    String text =
        """
        department Sales { vlan 2   subnet 10.0.2.0/24 }
        department R     { vlan 30  subnet 10.0.3.0/24 }
        switch S {
          port 1..8 access Sales
          port 12   trunk Sales, R native none
        }
        require R1:  Sales apart
        require R12: R apart
        """;

    assertThat(format(text)).isEqualTo(text);
    assertThat(format(text.replace("  port", "port"))).isEqualTo(text);
  }

  @Test
  void alignedColumnsCountForTheLengthOfALine() {
    String hundred =
        "host H%s{ os 2025 }\n".formatted(" ".repeat(100 - "host H{ os 2025 }".length()));

    assertThat(format(hundred)).isEqualTo(hundred);
    assertThat(format(hundred.replace("H", "HV"))).endsWith("{\n  os 2025\n}\n");
  }

  @Test
  void tabsAndSpacesBeforeSignsAreNoColumns() {
    assertThat(format("vlan\t\tA 2\nset X   = A   , A\n")).isEqualTo("vlan A 2\nset X   = A, A\n");
  }

  @Test
  void rangesReferencesAndDealtValuesHaveNoSpacesInThem() {
    assertThat(
            format(
                """
                vlan V 2 subnet 10.0.0.0/24 ++ by / 16 gateway .1
                host HV [ 1 .. 4 ] { nic P to S . 1 ++ by 2 address .11 ++ }
                set X = HV [ 1 .. 2 , 4 ] , HV [ * ] . P
                switch S { port 1 .. 8 trunk 2 - 4 , vlan V native none }
                require R1 : X must   not  reach V
                service erp tcp 3200 , 3300 - 3310
                """))
        .isEqualTo(
            """
            vlan V 2 subnet 10.0.0.0/24++ by /16 gateway .1
            host HV[1..4] { nic P to S.1++ by 2 address .11++ }
            set X = HV[1..2, 4], HV[*].P
            switch S { port 1..8 trunk 2-4, vlan V native none }
            require R1: X must not reach V
            service erp tcp 3200, 3300-3310
            """);
  }

  @Test
  void aBlockThatIsTooLongForALineIsWrittenOverSeveral() {
    String name = "x".repeat(30);
    String text = "policy { inside reaches  between apart  management apart  outside apart }\n";

    assertThat(format(text)).isEqualTo(text);
    assertThat(
            format(
                "host %s { nic %s  nic %s { mtu 9000 }  nic %s }"
                    .formatted(name, name, name, name)))
        .isEqualTo(
            """
            host %s {
              nic %s
              nic %s { mtu 9000 }
              nic %s
            }
            """
                .formatted(name, name, name, name));
  }

  @Test
  void aBlockOfExactlyHundredColumnsStaysOnItsLine() {
    String hundred =
        "host %s { os 2025 }\n".formatted("x".repeat(100 - "host  { os 2025 }".length()));

    assertThat(format(hundred)).isEqualTo(hundred);
    assertThat(format(hundred.replace("os 2025", "os 20250"))).contains("{\n  os 20250\n}");
  }

  @Test
  void emptyBlocksCloseAtOnce() {
    assertThat(format("host H {\n\n}\nvlan A 2 {}")).isEqualTo("host H { }\nvlan A 2 { }\n");
  }

  @Test
  void oneBlankLineIsKeptBetweenStatementsAndMembersAndNoneAtTheEdgesOfABlock() {
    assertThat(format("\n\nvlan A 2\n\n\n\nvlan B 3\nhost H {\n\n os 2025\n\n\n nic N\n\n}\n\n\n"))
        .isEqualTo("vlan A 2\n\nvlan B 3\nhost H {\n  os 2025\n\n  nic N\n}\n");
  }

  @Test
  void commentsKeepTheirLinesAndThoseBehindSomethingTheirColumns() {
    assertThat(
            format(
                """
                # head


                # more
                network N            # a name
                                     # goes on
                      # a VLAN
                vlan A 2 subnet 10.0.0.0/24# tight

                host H {             # here
                # inside
                  os 2025

                # last
                }
                # end"""))
        .isEqualTo(
            """
            # head

            # more
            network N            # a name
                                 # goes on
            # a VLAN
            vlan A 2 subnet 10.0.0.0/24 # tight

            host H {             # here
              # inside
              os 2025

              # last
            }
            # end
            """);
  }

  @Test
  void aCommentInAStatementEndsTheLine() {
    String formatted = format("vlan A # why\n2\nvlan B 3");

    assertThat(formatted).isEqualTo("vlan A # why\n    2\nvlan B 3\n");
    assertThat(format(formatted)).isEqualTo(formatted);
  }

  @Test
  void lineBreaksOfAStatementThatFitsOnALineAreNotKept() {
    assertThat(format("vlan\nA\n2\n  subnet 10.0.0.0/24\n\n"))
        .isEqualTo("vlan A 2 subnet 10.0.0.0/24\n");
  }

  @Test
  void lineBreaksOfALongStatementAreKeptAfterCommasAndBeforeClauses() {
    String a = "a".repeat(40);
    String text = "set X = " + a + "1,\n" + a + "2, " + a + "3,\n" + a + "4\n";

    assertThat(format(text))
        .isEqualTo("set X = " + a + "1,\n    " + a + "2, " + a + "3,\n    " + a + "4\n");
  }

  @Test
  void carriageReturnsAndByteOrderMarksGo() {
    assertThat(format("\uFEFFvlan A 2\r\n\r\nvlan B 3 # x\r\n"))
        .isEqualTo("vlan A 2\n\nvlan B 3 # x\n");
  }

  @Test
  void aFileOfCommentsAloneIsFormattedToo() {
    assertThat(format("\n\n  # a\n\n\n # b\n")).isEqualTo("# a\n\n# b\n");
    assertThat(format("")).isEmpty();
  }

  @Test
  void aTextWithSyntaxErrorsIsLeftAlone() {
    XtextResource file = (XtextResource) Specifications.parse("vlan   A 2 host {");

    assertThat(file.getResourceServiceProvider().get(SpecificationFormatter.class).format(file))
        .isEqualTo("vlan   A 2 host {");
  }
}
