package org.hvnet.tests.dsl.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hvnet.dsl.cli.Main;
import org.hvnet.dsl.generator.diagram.PhysicalDiagram;
import org.hvnet.tests.support.Golden;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {
  private static final Pattern OUTPUT =
      Pattern.compile("<!-- output of: ([^>]+) -->\n```\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CHANGED =
      Pattern.compile(
          "<!-- diagnostics of: (.+?), where `(.+?)` is `(.+?)` -->\n```\n(.*?)```",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  @TempDir Path folder;

  @Test
  void theReadmeShowsWhatTheCommandPrints() throws IOException {
    copyExamples();
    Matcher shown = OUTPUT.matcher(readme());

    assertThat(shown.find()).isTrue();
    assertThat(run(shown.group(1))[0].strip()).isEqualTo(shown.group(2).strip());
  }

  @Test
  void theReadmeShowsWhatAChangeBrings() throws IOException {
    copyExamples();
    Matcher shown = CHANGED.matcher(readme());

    assertThat(shown.find()).isTrue();
    Path file = folder.resolve("examples/contoso/contoso.hvnet");
    String text = Files.readString(file);
    assertThat(text).contains(shown.group(2));
    Files.writeString(file, text.replace(shown.group(2), shown.group(3)));
    assertThat(run(shown.group(1))[1].strip()).isEqualTo(shown.group(4).strip());
  }

  @Test
  void theLinesTheReadmeQuotesStandInTheExample() throws IOException {
    String readme = readme();
    int start = readme.indexOf("```\ndepartment") + 4;
    String quoted = readme.substring(start, readme.indexOf("```", start));

    assertThat(Specifications.contosoText().lines())
        .containsAll(quoted.lines().filter(l -> !l.isBlank()).toList());
  }

  @Test
  void theDiagramOfTheReadmeIsTheExamples() throws IOException {
    Golden.assertEqual(
        Specifications.root().resolve("docs/images/contoso.svg"),
        PhysicalDiagram.of(Specifications.contoso()).content());
  }

  @Test
  void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1)))
            .as("%s in %s", link.group(1), document.getFileName())
            .exists();
      }
    }
  }

  private static List<Path> documents() throws IOException {
    Path root = Specifications.root();
    try (Stream<Path> decisions = Files.list(root.resolve("docs/decisions"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(root::resolve),
              decisions.filter(p -> p.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Specifications.root().resolve("README.md"));
  }

  private void copyExamples() throws IOException {
    Path target = folder.resolve("examples/contoso/contoso.hvnet");
    Files.createDirectories(target.getParent());
    Files.copy(Specifications.example("contoso/contoso.hvnet"), target);
  }

  private String[] run(String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main.run(folder, new PrintWriter(out), new PrintWriter(err), command.strip().split(" "));
    return new String[] {out.toString(), err.toString()};
  }
}
