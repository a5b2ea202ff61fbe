package org.hvnet.dsl.cli.output;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.FileNames;
import org.hvnet.dsl.diagnostic.IssueText;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.RuleText;
import org.hvnet.sim.rule.Severity;

/**
 * What was found in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), with the
 * rules, related places and quick fixes.
 */
public final class SarifOutput {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final FileNames files;
  private final String version;
  private final List<String> codes = new ArrayList<>();

  /**
   * For one document.
   *
   * @param files how files are named
   * @param version the version of hvnet
   */
  public SarifOutput(FileNames files, String version) {
    this.files = files;
    this.version = version;
  }

  /** The document. */
  public String write(List<Diagnostic> diagnostics) {
    diagnostics.stream().map(Diagnostic::code).distinct().sorted().forEach(codes::add);
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "hvnet");
    driver.addProperty("semanticVersion", version);
    JsonArray rules = new JsonArray();
    codes.forEach(c -> rules.add(rule(c)));
    driver.add("rules", rules);
    JsonArray results = new JsonArray();
    diagnostics.forEach(d -> results.add(result(d)));
    JsonObject run = new JsonObject();
    run.add("tool", object("driver", driver));
    run.addProperty("columnKind", "utf16CodeUnits");
    run.add("results", results);
    JsonObject document = new JsonObject();
    document.addProperty("$schema", SCHEMA);
    document.addProperty("version", "2.1.0");
    document.add("runs", array(run));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(document);
  }

  private static JsonObject rule(String code) {
    JsonObject rule = new JsonObject();
    rule.addProperty("id", code);
    Optional<RuleCode> known = RuleCode.of(code);
    if (known.isPresent()) {
      RuleText text = known.get().text();
      describe(rule, text.title(), text.reason(), text.mending());
      JsonObject configuration = new JsonObject();
      configuration.addProperty("level", level(known.get().severity()));
      rule.add("defaultConfiguration", configuration);
    } else {
      IssueText.of(code).ifPresent(t -> describe(rule, t.title(), t.reason(), t.mending()));
    }
    return rule;
  }

  private static void describe(JsonObject rule, String title, String reason, String mending) {
    rule.add("shortDescription", text(title));
    rule.add("fullDescription", text(reason));
    rule.add("help", text(mending));
  }

  private JsonObject result(Diagnostic diagnostic) {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", diagnostic.code());
    result.addProperty("ruleIndex", codes.indexOf(diagnostic.code()));
    result.addProperty("level", level(diagnostic.severity()));
    result.add("message", text(diagnostic.message()));
    result.add("locations", array(location(diagnostic.at())));
    if (!diagnostic.related().isEmpty()) {
      JsonArray related = new JsonArray();
      for (Diagnostic.Related other : diagnostic.related()) {
        JsonObject location = location(other.at());
        location.add("message", text(other.message()));
        related.add(location);
      }
      result.add("relatedLocations", related);
    }
    if (!diagnostic.fixes().isEmpty()) {
      JsonArray fixes = new JsonArray();
      diagnostic.fixes().forEach(f -> fixes.add(fix(f)));
      result.add("fixes", fixes);
    }
    return result;
  }

  private JsonObject location(SourceRange at) {
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", file(at));
    JsonObject region = region(at);
    region.addProperty("startLine", at.line());
    region.addProperty("startColumn", at.column());
    physical.add("region", region);
    return object("physicalLocation", physical);
  }

  private JsonObject fix(QuickFix fix) {
    JsonArray changes = new JsonArray();
    for (QuickFix.Edit edit : fix.edits()) {
      JsonObject replacement = new JsonObject();
      replacement.add("deletedRegion", region(edit.at()));
      replacement.add("insertedContent", text(edit.text()));
      JsonObject change = new JsonObject();
      change.add("artifactLocation", file(edit.at()));
      change.add("replacements", array(replacement));
      changes.add(change);
    }
    JsonObject one = new JsonObject();
    one.add("description", text(fix.title()));
    one.add("artifactChanges", changes);
    return one;
  }

  private JsonObject file(SourceRange at) {
    JsonObject file = new JsonObject();
    file.addProperty("uri", files.uri(at.file()));
    return file;
  }

  private static JsonObject region(SourceRange at) {
    JsonObject region = new JsonObject();
    region.addProperty("charOffset", at.offset());
    region.addProperty("charLength", at.length());
    return region;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static JsonObject text(String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    return message;
  }

  private static JsonObject object(String name, JsonObject value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }

  private static JsonArray array(JsonObject one) {
    JsonArray array = new JsonArray();
    array.add(one);
    return array;
  }
}
