package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.declaration.FragmentReader;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.sim.rule.RuleCatalog;
import org.hvnet.sim.verify.Verifier;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

/** Half-typed text compiles: it never throws, and the network can be judged. */
class TotalityTest {
  @Test
  void everyPrefixOfTheSourceScenarioCompiles() {
    String text = Specifications.contosoText();
    for (int end = 0; end < text.length(); end += 1 + end % 7) {
      String prefix = text.substring(0, end);
      assertThatCode(() -> judge(prefix)).as("after %d characters", end).doesNotThrowAnyException();
    }
  }

  @Test
  void theSourceScenarioCompilesWithAnyWordMissing() {
    String text = Specifications.contosoText();
    String[] words = text.split("(?<=\\s)(?=\\S)");
    for (int missing = 0; missing < words.length; missing += 2) {
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < words.length; i++) {
        rest.append(i == missing ? " " : words[i]);
      }
      assertThatCode(() -> judge(rest.toString()))
          .as("without word %d: %s", missing, words[missing])
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aNameOfManyPartsCompiles() {
    String name = "a" + "-a".repeat(50_000);

    judge(
        "network N vlan " + name + " 5 require " + name + " isolated require " + name + "b apart");
  }

  private static void judge(String text) {
    Resource file = Specifications.parse(text);
    var compilation = NetworkCompiler.compile(List.of(FragmentReader.read(file)));
    RuleCatalog.check(Verifier.verify(compilation.network()));
  }
}
