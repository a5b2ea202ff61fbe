package org.hvnet.tests.dsl.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

/**
 * Damages good specifications at random: none makes the checker throw. {@code
 * -Dhvnet.fuzz.rounds=N} runs longer, {@code -Dhvnet.fuzz.seed=S} repeats a run. What fails is made
 * small before it is reported.
 */
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("hvnet.fuzz.rounds", 200);
  private static final long SEED = Long.getLong("hvnet.fuzz.seed", 20260101);
  private static final int MOST_DAMAGES = 4;

  @Test
  void noDamageMakesTheCheckerThrow() {
    System.out.println("hvnet.fuzz.seed=" + SEED);
    Random random = new Random(SEED);
    List<String> corpus = Corpus.files().stream().map(Corpus::text).toList();
    for (int round = 0; round < ROUNDS; round++) {
      String text = corpus.get(random.nextInt(corpus.size()));
      for (int i = random.nextInt(MOST_DAMAGES); i >= 0; i--) {
        text = damaged(text, corpus, random);
      }
      if (fails(text)) {
        String small = shrunk(text, FuzzTest::fails);
        assertThat(failure(small)).as("round %d of seed %d:%n%s", round, SEED, small).isNull();
      }
    }
  }

  @Test
  void aFailureIsMadeSmall() {
    String text = "network N vlan A 5 vlan B 6 server S switch T { port 1 access A }";

    assertThat(shrunk(text, t -> t.contains("server") && t.contains("port")))
        .isEqualToIgnoringWhitespace("serverport");
  }

  private static String damaged(String text, List<String> corpus, Random random) {
    List<Corpus.Token> tokens = Corpus.tokens(text);
    if (tokens.isEmpty()) {
      return text;
    }
    Corpus.Token one = tokens.get(random.nextInt(tokens.size()));
    Corpus.Token other = tokens.get(random.nextInt(tokens.size()));
    String word = text.substring(one.start(), one.end());
    return switch (random.nextInt(6)) {
      case 0 -> replaced(text, one, "");
      case 1 -> replaced(text, one, word + " " + word);
      case 2 -> swapped(text, one, other);
      case 3 -> replaced(text, one, anyToken(corpus, random));
      case 4 -> replaced(text, one, noise(random));
      default -> text.substring(0, one.start()) + noise(random) + text.substring(one.start());
    };
  }

  private static String replaced(String text, Corpus.Token token, String by) {
    return text.substring(0, token.start()) + " " + by + " " + text.substring(token.end());
  }

  private static String swapped(String text, Corpus.Token one, Corpus.Token other) {
    if (one.start() >= other.start()) {
      return one.equals(other) ? text : swapped(text, other, one);
    }
    return text.substring(0, one.start())
        + text.substring(other.start(), other.end())
        + text.substring(one.end(), other.start())
        + text.substring(one.start(), one.end())
        + text.substring(other.end());
  }

  private static String anyToken(List<String> corpus, Random random) {
    String text = corpus.get(random.nextInt(corpus.size()));
    List<Corpus.Token> tokens = Corpus.tokens(text);
    Corpus.Token token = tokens.get(random.nextInt(tokens.size()));
    return text.substring(token.start(), token.end());
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      noise.append((char) (random.nextInt(8) == 0 ? random.nextInt(0xD800) : random.nextInt(128)));
    }
    return noise.toString();
  }

  private static boolean fails(String text) {
    return failure(text) != null;
  }

  private static Throwable failure(String text) {
    try {
      Specifications.check(text);
      return null;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return e;
    }
  }

  /** Takes out ever smaller runs of tokens as long as it goes on to fail. */
  private static String shrunk(String text, Predicate<String> fails) {
    List<String> words = new ArrayList<>();
    Corpus.tokens(text).forEach(t -> words.add(text.substring(t.start(), t.end())));
    if (!fails.test(String.join(" ", words))) {
      return text;
    }
    for (int run = words.size() / 2; run > 0; run /= 2) {
      for (int at = 0; at + run <= words.size(); ) {
        List<String> rest = new ArrayList<>(words);
        rest.subList(at, at + run).clear();
        if (fails.test(String.join(" ", rest))) {
          words.subList(at, at + run).clear();
        } else {
          at++;
        }
      }
    }
    return String.join(" ", words);
  }
}
