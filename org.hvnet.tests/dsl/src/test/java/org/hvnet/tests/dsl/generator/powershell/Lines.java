package org.hvnet.tests.dsl.generator.powershell;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.hvnet.tests.support.PowerShellSession.Result;

/** What a script wrote, as lines that can be compared. */
final class Lines {
  /** Writes the calls that changed the host. */
  static final String CALLS = "\n(Get-HostDouble).Calls | ForEach-Object { \"call: $_\" }\n";

  private Lines() {}

  /** The results: kind, name, what it was, what is desired, and {@code changed} if it was. */
  static List<String> items(Result result) {
    return result.output().asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .map(Lines::item)
        .toList();
  }

  private static String item(JsonObject item) {
    return String.join(
        "|",
        item.get("Kind").getAsString(),
        item.get("Name").getAsString(),
        item.get("Was").getAsString(),
        item.get("Desired").getAsString(),
        item.get("Changed").getAsBoolean() ? "changed" : "");
  }

  /** The strings, without those of {@link #CALLS}. */
  static List<String> texts(Result result) {
    return strings(result).stream().filter(text -> !text.startsWith("call: ")).toList();
  }

  /** The calls that changed the host. */
  static List<String> calls(Result result) {
    return strings(result).stream().filter(text -> text.startsWith("call: ")).toList();
  }

  private static List<String> strings(Result result) {
    return result.output().asList().stream()
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }
}
