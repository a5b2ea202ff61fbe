package org.hvnet.dsl.cli.output;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.FileNames;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.verify.Verdict;

/**
 * What was found as one JSON object, for programs; docs/output.md describes it. Lines and columns
 * are counted from 1, offsets from 0, all in UTF-16 code units.
 */
public final class JsonOutput {
  private final FileNames files;

  /** Names files as given. */
  public JsonOutput(FileNames files) {
    this.files = files;
  }

  /** The document: what was found in all specifications that were checked. */
  public String write(List<SpecificationChecker.Result> results, List<Diagnostic> diagnostics) {
    JsonObject document = new JsonObject();
    JsonArray networks = new JsonArray();
    results.forEach(r -> networks.add(network(r)));
    document.add("networks", networks);
    JsonArray found = new JsonArray();
    diagnostics.forEach(d -> found.add(diagnostic(d)));
    document.add("diagnostics", found);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(document);
  }

  private JsonObject network(SpecificationChecker.Result result) {
    JsonObject network = new JsonObject();
    network.addProperty("name", result.analysis().network().name());
    network.addProperty(
        "file", files.path(result.project().files().getFirst().getURI().toString()));
    JsonArray verdicts = new JsonArray();
    result
        .analysis()
        .verification()
        .ifPresent(v -> v.verdicts().forEach(one -> verdicts.add(verdict(one))));
    network.add("verdicts", verdicts);
    return network;
  }

  private static JsonObject verdict(Verdict verdict) {
    JsonObject one = new JsonObject();
    one.addProperty("sentence", verdict.subject().toString());
    one.addProperty("text", verdict.text());
    one.addProperty(
        "verdict",
        verdict.proved() ? "proved" : verdict.undecided().isPresent() ? "not decided" : "refuted");
    verdict.undecided().ifPresent(why -> one.addProperty("reason", why));
    return one;
  }

  private JsonObject diagnostic(Diagnostic diagnostic) {
    JsonObject one = new JsonObject();
    one.addProperty("code", diagnostic.code());
    one.addProperty("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    one.addProperty("message", diagnostic.message());
    place(one, diagnostic.at());
    JsonArray related = new JsonArray();
    for (Diagnostic.Related other : diagnostic.related()) {
      JsonObject where = new JsonObject();
      where.addProperty("message", other.message());
      place(where, other.at());
      related.add(where);
    }
    one.add("related", related);
    JsonArray fixes = new JsonArray();
    diagnostic.fixes().forEach(f -> fixes.add(fix(f)));
    one.add("fixes", fixes);
    return one;
  }

  private JsonObject fix(QuickFix fix) {
    JsonObject one = new JsonObject();
    one.addProperty("title", fix.title());
    JsonArray edits = new JsonArray();
    for (QuickFix.Edit edit : fix.edits()) {
      JsonObject change = new JsonObject();
      place(change, edit.at());
      change.addProperty("text", edit.text());
      edits.add(change);
    }
    one.add("edits", edits);
    return one;
  }

  private void place(JsonObject object, SourceRange at) {
    object.addProperty("file", files.path(at.file()));
    object.addProperty("line", at.line());
    object.addProperty("column", at.column());
    object.addProperty("offset", at.offset());
    object.addProperty("length", at.length());
  }
}
