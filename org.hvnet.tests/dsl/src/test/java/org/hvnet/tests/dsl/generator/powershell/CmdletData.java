package org.hvnet.tests.dsl.generator.powershell;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is known of the cmdlets and objects of Windows; see README.md beside the data. */
final class CmdletData {
  private static final String FOLDER = "/org/hvnet/tests/hyperv/";
  private static final JsonObject ALL = read("cmdlets.json");
  private static final JsonObject CMDLETS = ALL.getAsJsonObject("cmdlets");
  private static final JsonArray CONSTRAINTS =
      read("cmdlet-constraints.json").getAsJsonArray("constraints");
  private static final JsonObject CLASSES = read("objects.json").getAsJsonObject("classes");

  private CmdletData() {}

  static boolean exists(String cmdlet) {
    return CMDLETS.has(cmdlet);
  }

  static String module(String cmdlet) {
    return CMDLETS.getAsJsonObject(cmdlet).get("module").getAsString();
  }

  /** The properties of a class of Hyper-V, by name without its name space. */
  static Set<String> properties(String type) {
    return CLASSES.getAsJsonObject(type).keySet();
  }

  /** Type of a parameter, or null if the cmdlet has none of this name. */
  static String type(String cmdlet, String parameter) {
    JsonObject parameters = CMDLETS.getAsJsonObject(cmdlet).getAsJsonObject("parameters");
    return parameters.has(parameter)
        ? parameters.getAsJsonObject(parameter).get("type").getAsString()
        : null;
  }

  /**
   * The parameters of a parameter set, each with whether it is mandatory; null if there is none.
   */
  static Map<String, Boolean> parameterSet(String cmdlet, String name) {
    return sets(cmdlet).get(name);
  }

  /**
   * What is wrong with a call that gives these parameters (full names; the value where it is a
   * literal, else empty).
   *
   * @param piped whether the call also gets an object from the pipeline
   */
  static List<String> problems(String cmdlet, Map<String, String> given, boolean piped) {
    JsonObject data = CMDLETS.getAsJsonObject(cmdlet);
    List<String> problems = new ArrayList<>();
    Set<String> own = new TreeSet<>();
    given.forEach(
        (parameter, value) -> {
          if (isCommon(data, parameter)) {
            return;
          }
          own.add(parameter);
          JsonObject known = data.getAsJsonObject("parameters").getAsJsonObject(parameter);
          if (known == null) {
            problems.add("has no parameter " + parameter);
          } else if (!value.isEmpty() && !accepts(known.getAsJsonArray("acceptedValues"), value)) {
            problems.add(parameter + " does not accept " + value);
          }
        });
    if (sets(cmdlet).values().stream().noneMatch(set -> fits(set, own, piped))) {
      problems.add("has no parameter set for " + own);
    }
    CONSTRAINTS.forEach(c -> check(c.getAsJsonObject(), cmdlet, own, problems));
    return problems;
  }

  private static boolean isCommon(JsonObject cmdlet, String parameter) {
    return names(ALL.getAsJsonArray("commonParameters")).contains(parameter)
        || cmdlet.get("supportsShouldProcess").getAsBoolean()
            && names(ALL.getAsJsonArray("riskMitigationParameters")).contains(parameter);
  }

  private static boolean fits(Map<String, Boolean> set, Set<String> own, boolean piped) {
    long missing =
        set.entrySet().stream().filter(e -> e.getValue() && !own.contains(e.getKey())).count();
    return set.keySet().containsAll(own) && missing <= (piped ? 1 : 0);
  }

  private static boolean accepts(JsonArray accepted, String value) {
    return accepted.isEmpty()
        || stream(accepted).anyMatch(a -> a.getAsString().equalsIgnoreCase(value));
  }

  /** The constraints that only look at which parameters are there. */
  private static void check(
      JsonObject constraint, String cmdlet, Set<String> own, List<String> problems) {
    if (stream(constraint.getAsJsonArray("cmdlets"))
        .noneMatch(c -> c.getAsString().equals(cmdlet))) {
      return;
    }
    boolean applies = !constraint.has("if") || own.contains(constraint.get("if").getAsString());
    String list = constraint.has("parameters") ? "parameters" : "then";
    if (!applies || !constraint.has(list) || !constraint.get(list).isJsonArray()) {
      return;
    }
    List<String> named =
        stream(constraint.getAsJsonArray(list)).map(JsonElement::getAsString).toList();
    long present = named.stream().filter(own::contains).count();
    boolean kept =
        switch (constraint.get("kind").getAsString()) {
          case "exactlyOne" -> present == 1 || present == 0 && constraint.has("optional");
          case "atMostOne" -> present <= 1;
          case "requiresAll" -> present == named.size();
          case "requiresOneOf", "requiresAny" -> present >= 1;
          case "forbids" -> present == 0;
          default -> true;
        };
    if (!kept) {
      problems.add("breaks " + constraint.get("id").getAsString() + " with " + own);
    }
  }

  private static Map<String, Map<String, Boolean>> sets(String cmdlet) {
    Map<String, Map<String, Boolean>> sets = new LinkedHashMap<>();
    for (JsonElement set : CMDLETS.getAsJsonObject(cmdlet).getAsJsonArray("parameterSets")) {
      Map<String, Boolean> parameters = new LinkedHashMap<>();
      for (JsonElement p : set.getAsJsonObject().getAsJsonArray("parameters")) {
        parameters.put(
            p.getAsJsonObject().get("name").getAsString(),
            p.getAsJsonObject().get("mandatory").getAsBoolean());
      }
      sets.put(set.getAsJsonObject().get("name").getAsString(), parameters);
    }
    return sets;
  }

  private static Set<String> names(JsonArray array) {
    Set<String> names = new TreeSet<>();
    array.forEach(element -> names.add(element.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  private static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonObject read(String file) {
    try (Reader reader =
        new InputStreamReader(
            CmdletData.class.getResourceAsStream(FOLDER + file), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
