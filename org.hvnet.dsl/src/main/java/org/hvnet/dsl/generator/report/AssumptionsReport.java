package org.hvnet.dsl.generator.report;

import java.util.List;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.Derivation;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.VisibleText;

/**
 * The effective values of a network as {@code report/values.csv}, and those that nothing says as
 * the list of assumptions, {@code report/assumptions.md}: a proof is worth what its premises are.
 */
public final class AssumptionsReport {
  private AssumptionsReport() {}

  /** Both files. */
  public static List<Artifact> of(Compilation compilation) {
    return List.of(
        Artifact.text("report/values.csv", values(compilation)),
        Artifact.text("report/assumptions.md", assumptions(compilation)));
  }

  private static String values(Compilation compilation) {
    StringBuilder text = new StringBuilder("element,value,is,level\n");
    for (Derivation d : compilation.derivations()) {
      text.append(cell(d.element().toString()))
          .append(',')
          .append(cell(d.value().value()))
          .append(',')
          .append(cell(d.text()))
          .append(',')
          .append(cell(d.level().words()))
          .append('\n');
    }
    return text.toString();
  }

  /** A cell of RFC 4180; a spreadsheet takes no text for a formula. */
  private static String cell(String text) {
    String visible = VisibleText.of(text);
    String safe = visible.matches("(?s)[=+\\-@].*") ? "'" + visible : visible;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static String assumptions(Compilation compilation) {
    StringBuilder text =
        new StringBuilder("# Assumptions of ")
            .append(markdown(compilation.network().name()))
            .append(
                "\n\nNothing in the specification says these values. They came from the topology,"
                    + " or are what Hyper-V and\n802.1Q do when nobody says otherwise.\n\n"
                    + "| element | value | is | from |\n| --- | --- | --- | --- |\n");
    for (Derivation d : compilation.assumptions()) {
      text.append("| ")
          .append(markdown(d.element().toString()))
          .append(" | ")
          .append(markdown(d.value().value()))
          .append(" | ")
          .append(markdown(d.text()))
          .append(" | ")
          .append(markdown(d.value().from()))
          .append(" |\n");
    }
    return text.toString();
  }

  /** Names are text, not markup. */
  private static String markdown(String text) {
    return VisibleText.of(text).replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~-])", "\\\\$1");
  }
}
