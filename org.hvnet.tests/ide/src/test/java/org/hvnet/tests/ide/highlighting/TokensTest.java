package org.hvnet.tests.ide.highlighting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.io.StringReader;
import java.util.List;
import org.eclipse.xtext.parser.IParser;
import org.hvnet.dsl.ide.HvnetIdeSetup;
import org.hvnet.dsl.ide.highlighting.LexicalTokens;
import org.hvnet.dsl.ide.highlighting.NodeTokens;
import org.hvnet.dsl.ide.highlighting.Token;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final String TEXT = "network Contoso # all\ndepartment Sales { vlan 2 }\n";

  private final Injector injector = HvnetIdeSetup.injector();

  private List<String> lexical(String text) {
    return words(text, injector.getInstance(LexicalTokens.class).of(text));
  }

  private List<String> semantic(String text) {
    var parsed = injector.getInstance(IParser.class).parse(new StringReader(text));
    return words(text, NodeTokens.of(parsed.getRootNode()));
  }

  private static List<String> words(String text, List<Token> tokens) {
    return tokens.stream()
        .map(it -> it.kind() + " " + text.substring(it.offset(), it.offset() + it.length()).strip())
        .toList();
  }

  @Test
  void theLexerKnowsAllKindsButThoseOfNames() {
    assertThat(lexical(TEXT))
        .containsExactly(
            "KEYWORD network",
            "COMMENT # all",
            "KEYWORD department",
            "OPERATOR {",
            "KEYWORD vlan",
            "NUMBER 2",
            "OPERATOR }");
  }

  @Test
  void theParserAlsoKnowsDeclaredNames() {
    assertThat(semantic(TEXT))
        .containsExactly(
            "KEYWORD network",
            "DECLARATION Contoso",
            "COMMENT # all",
            "KEYWORD department",
            "DECLARATION Sales",
            "OPERATOR {",
            "KEYWORD vlan",
            "NUMBER 2",
            "OPERATOR }");
  }

  @Test
  void referencesAndQuantitiesAreOneKindInAllTheirParts() {
    assertThat(semantic("host H { nic N 10 Gbit/s to Tor.1 address .11 }"))
        .contains(
            "DECLARATION H", "DECLARATION N", "NUMBER 10", "NUMBER Gbit", "NUMBER /", "NUMBER s")
        .containsSubsequence("KEYWORD to", "REFERENCE Tor", "REFERENCE .", "REFERENCE 1")
        .containsSubsequence("KEYWORD address", "NUMBER .", "NUMBER 11");
  }

  @Test
  void quotedNamesAreNamesAndVerbsAreKeywords() {
    assertThat(semantic("department \"R&D\" { } require Sales must not reach \"R&D\""))
        .containsSubsequence(
            "DECLARATION \"R&D\"",
            "KEYWORD must",
            "KEYWORD not",
            "KEYWORD reach",
            "REFERENCE \"R&D\"");
  }

  @Test
  void halfTypedTextHasKindsToo() {
    assertThat(semantic("network Contoso department Sales { vlan }"))
        .startsWith(
            "KEYWORD network", "DECLARATION Contoso", "KEYWORD department", "DECLARATION Sales");
    assertThat(lexical("department \"Sal")).startsWith("KEYWORD department", "STRING \"Sal");
  }
}
