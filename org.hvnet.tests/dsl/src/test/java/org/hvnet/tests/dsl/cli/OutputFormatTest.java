package org.hvnet.tests.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.hvnet.dsl.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code hvnet check --format} writes, for programs to read. */
class OutputFormatTest {
  private static final String TEXT =
      """
      network Office
      vlan Mgmt 9 subnet 10.0.9.0/24
      department Staff { vlan 10  subnet 10.0.10.0/24 }
      switch S { port 1 trunk Staff native none edge   port 2 access Mgmt edge }
      host H { nic P1 to S.1   nic P2 to S.2 for management address .11 in Mgmt
        vswitch Ext external on P1 { vm A : Staff { adapter Lan { spoofing } } } }
      require Mine: Staff reaches Staff
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonNamesTheFindingItsPlaceAndItsFix() throws IOException {
    Files.writeString(folder.resolve("office über.hvnet"), TEXT);

    assertThat(run("check", "--format", "json", "office über.hvnet")).isZero();
    assertThat(err).hasToString("");
    JsonObject document = JsonParser.parseString(out.toString()).getAsJsonObject();
    JsonObject found = with(document.getAsJsonArray("diagnostics"), "code", "HV133");
    assertThat(found.get("severity").getAsString()).isEqualTo("warning");
    assertThat(found.get("file").getAsString()).isEqualTo("office über.hvnet");
    assertThat(found.get("line").getAsInt()).isEqualTo(6);
    assertThat(found.get("offset").getAsInt()).isEqualTo(TEXT.indexOf("spoofing"));
    assertThat(found.get("length").getAsInt()).isEqualTo("spoofing".length());
    JsonObject fix = found.getAsJsonArray("fixes").get(0).getAsJsonObject();
    assertThat(fix.get("title").getAsString()).isEqualTo("Remove 'spoofing'");
    JsonObject edit = fix.getAsJsonArray("edits").get(0).getAsJsonObject();
    assertThat(edit.get("text").getAsString()).isEmpty();
    assertThat(edit.get("offset").getAsInt()).isEqualTo(TEXT.indexOf(" spoofing"));
    JsonObject network = document.getAsJsonArray("networks").get(0).getAsJsonObject();
    assertThat(network.get("name").getAsString()).isEqualTo("Office");
    assertThat(
            with(network.getAsJsonArray("verdicts"), "sentence", "requirement.Mine")
                .get("verdict")
                .getAsString())
        .isEqualTo("proved");
  }

  @Test
  void sarifHasTheRuleItsReasonAndItsFix() throws IOException {
    Files.writeString(folder.resolve("office über.hvnet"), TEXT);

    assertThat(run("check", "--format", "SARIF", "office über.hvnet")).isZero();
    JsonObject run = sarifRun();
    JsonObject rule = with(rules(run), "id", "HV133");
    assertThat(rule.getAsJsonObject("fullDescription").get("text").getAsString()).isNotBlank();
    JsonObject result = with(run.getAsJsonArray("results"), "ruleId", "HV133");
    assertThat(result.get("level").getAsString()).isEqualTo("warning");
    JsonObject place =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
        .isEqualTo("office%20%C3%BCber.hvnet");
    assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(6);
    assertThat(result.getAsJsonArray("fixes")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.hvnet.tests.dsl.rule.RuleCorpusTest#files")
  void sarifFollowsItsSchema(Path file) throws IOException {
    run("check", "--format", "sarif", file.toString());

    assertThat(schema().validate(out.toString(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aSyntaxErrorAndAMissingFileAreResultsToo() throws IOException {
    Files.writeString(folder.resolve("broken.hvnet"), "network N vlan vlan");

    assertThat(run("check", "--format", "sarif", "broken.hvnet")).isEqualTo(1);
    assertThat(schema().validate(out.toString(), InputFormat.JSON)).isEmpty();
    assertThat(sarifRun().getAsJsonArray("results")).isNotEmpty();
    assertThat(with(rules(sarifRun()), "id", "syntax").has("help")).isTrue();
    out.getBuffer().setLength(0);
    assertThat(run("check", "--format", "json", "none.hvnet")).isEqualTo(1);
    assertThat(
            with(
                JsonParser.parseString(out.toString())
                    .getAsJsonObject()
                    .getAsJsonArray("diagnostics"),
                "code",
                "file.missing"))
        .isNotNull();
  }

  private JsonObject sarifRun() {
    return JsonParser.parseString(out.toString())
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonArray rules(JsonObject run) {
    return run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        OutputFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }

  private static JsonObject with(JsonArray array, String name, String value) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(o -> o.get(name).getAsString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private int run(String... arguments) {
    return Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
