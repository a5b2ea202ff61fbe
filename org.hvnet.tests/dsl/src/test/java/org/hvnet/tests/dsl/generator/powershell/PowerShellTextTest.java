package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hvnet.dsl.generator.powershell.PowerShellText;
import org.hvnet.tests.support.PowerShellSession;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerShellTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "VM1, 'VM1'",
        "$(throw), '$(throw)'",
        "it's, 'it''s'",
        "a\u2018b\u2019c\u201ad\u201be, 'a\u2018\u2018b\u2019\u2019c\u201a\u201ad\u201b\u201be'"
      })
  void doublesEverythingThatPowerShellTakesForAQuote(String text, String literal) {
    assertThat(PowerShellText.quote(text)).isEqualTo(literal);
  }

  @Test
  @RequiresPowerShell
  void everyCharacterSurvivesTheEngine() {
    // All of the basic plane but surrogates, some beyond it; U+0000 ends no literal either.
    List<String> texts =
        IntStream.concat(IntStream.range(0, 0x10000), IntStream.of(0x1F600, 0xE0001))
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .mapToObj(c -> "a" + Character.toString(c) + "b")
            .collect(Collectors.groupingBy(text -> text.codePointAt(1) / 4096))
            .values()
            .stream()
            .map(block -> String.join("", block))
            .toList();
    String literals = texts.stream().map(PowerShellText::quote).collect(Collectors.joining("\n"));

    PowerShellSession.Result result = PowerShellSession.get().run(literals);

    assertThat(result.output().asList()).map(e -> e.getAsString()).isEqualTo(texts);
  }
}
