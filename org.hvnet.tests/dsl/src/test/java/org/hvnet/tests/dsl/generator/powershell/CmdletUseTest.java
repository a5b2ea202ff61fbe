package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.generator.powershell.CmdletCatalog;
import org.hvnet.dsl.generator.powershell.CmdletCatalog.Cmdlet;
import org.hvnet.dsl.generator.powershell.PowerShellText;
import org.hvnet.tests.support.PowerShellSession;
import org.hvnet.tests.support.RequiresPowerShell;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generated files call and read, against what is known of Windows. */
@RequiresPowerShell
class CmdletUseTest {
  @TempDir static Path folder;

  private static final Set<String> WINDOWS = Set.of("Hyper-V", "NetAdapter", "NetTCPIP", "Storage");

  /** The classes of Hyper-V of what these variables of the module hold. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "VMSwitch", "VMSwitch",
          "existing", "VMSwitch",
          "virtualSwitch", "VMSwitch",
          "VM", "VirtualMachine",
          "vlan", "VMNetworkAdapterVlanSetting",
          "virtual", "VMInternalNetworkAdapter");

  private static List<Path> files;
  private static List<JsonObject> found;

  @BeforeAll
  static void analyse() {
    Scripts scripts = new Scripts(Specifications.contoso(), folder);
    files = Stream.of(".ps1", ".psm1", ".psd1").flatMap(e -> scripts.files(e).stream()).toList();
    String paths =
        files.stream()
            .map(file -> PowerShellText.quote(file.toString()))
            .collect(Collectors.joining(", "));
    PowerShellSession.Result result =
        PowerShellSession.get()
            .run(
                "& %s -Path %s"
                    .formatted(
                        PowerShellText.quote(PowerShellSession.resource("analyse.ps1").toString()),
                        paths));
    assertThat(result.messages()).isEmpty();
    found = result.output().asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  @Test
  void everyFileParses() {
    assertThat(files).hasSize(19);
    assertThat(of("error")).isEmpty();
  }

  @Test
  void nothingIsNewerThanWindowsPowerShell51() {
    assertThat(of("newer")).isEmpty();
  }

  @Test
  void everyCallIsAsTheCmdletWantsIt() {
    Map<String, List<String>> problems = new TreeMap<>();
    for (JsonObject call : calls()) {
      String cmdlet = name(call);
      if (CmdletData.exists(cmdlet)) {
        List<String> wrong =
            CmdletData.problems(cmdlet, parameters(call), call.get("piped").getAsBoolean());
        if (!wrong.isEmpty()) {
          problems.put(place(call), wrong);
        }
      }
    }

    assertThat(problems).isEmpty();
  }

  @Test
  void everyCommandIsKnown() {
    Set<String> own = of("function").map(CmdletUseTest::name).collect(Collectors.toSet());

    assertThat(calls())
        .extracting(CmdletUseTest::name)
        .allMatch(name -> own.contains(name) || CmdletData.exists(name));
  }

  @Test
  void theCatalogueListsWhatIsCalled() {
    Map<String, Set<String>> called = new TreeMap<>();
    windowsCalls()
        .forEach(
            call ->
                called
                    .computeIfAbsent(name(call), name -> new TreeSet<>())
                    .addAll(parameters(call).keySet()));

    assertThat(CmdletCatalog.cmdlets().stream().collect(Collectors.toMap(Cmdlet::name, c -> c)))
        .hasSameSizeAs(called)
        .allSatisfy(
            (name, cmdlet) -> {
              assertThat(cmdlet.parameters()).isEqualTo(called.get(name));
              assertThat(cmdlet.module()).isEqualTo(CmdletData.module(name));
              assertThat(cmdlet.changes()).isNotEqualTo(name.startsWith("Get-"));
            });
  }

  @Test
  void everyChangeIsAskedFor() {
    Set<String> changes =
        CmdletCatalog.cmdlets().stream()
            .filter(Cmdlet::changes)
            .map(Cmdlet::name)
            .collect(Collectors.toSet());

    assertThat(calls())
        .filteredOn(call -> changes.contains(name(call)))
        .hasSizeGreaterThan(changes.size())
        .allMatch(call -> call.get("guarded").getAsBoolean());
  }

  @Test
  void cmdletsThatDoNotSeeThePreferencesAreToldToStop() {
    assertThat(windowsCalls())
        .filteredOn(call -> !CmdletData.module(name(call)).equals("Hyper-V"))
        .isNotEmpty()
        .allMatch(call -> "Stop".equals(parameters(call).get("ErrorAction")));
  }

  @Test
  void threeParametersAreSplatted() {
    assertThat(windowsCalls())
        .filteredOn(call -> call.get("explicit").getAsInt() > 2)
        .extracting(CmdletUseTest::place)
        .isEmpty();
  }

  @Test
  void linesAreShortAndWithoutBackticksAndTrailingBlanks() throws IOException {
    for (Path file : files) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .allMatch(line -> line.length() <= 115 && !line.endsWith(" ") && !line.contains("`"));
    }
  }

  @Test
  void everyFunctionSaysWhatItDoesAndHasAnApprovedVerb() {
    Set<String> verbs =
        Set.of("Get", "Set", "Test", "New", "Select", "Sync", "Approve", "Assert", "Format");

    assertThat(of("function"))
        .allMatch(function -> !function.get("help").getAsString().isBlank())
        .extracting(CmdletUseTest::name)
        .allMatch(name -> name.matches("[A-Z][a-z]+-Hvnet[A-Za-z]*"))
        .allMatch(name -> verbs.contains(name.substring(0, name.indexOf('-'))));
  }

  @Test
  void objectsHaveTheMembersThatAreRead() {
    assertThat(of("member"))
        .filteredOn(member -> CLASSES.containsKey(variable(member)))
        .hasSizeGreaterThan(20)
        .allMatch(
            member -> CmdletData.properties(CLASSES.get(variable(member))).contains(name(member)));
  }

  private static Stream<JsonObject> of(String kind) {
    return found.stream().filter(item -> item.get("kind").getAsString().equals(kind));
  }

  private static List<JsonObject> calls() {
    return of("call").toList();
  }

  private static List<JsonObject> windowsCalls() {
    return of("call")
        .filter(call -> CmdletData.exists(name(call)))
        .filter(call -> WINDOWS.contains(CmdletData.module(name(call))))
        .toList();
  }

  private static String name(JsonObject item) {
    return item.get("text").getAsString();
  }

  private static String variable(JsonObject member) {
    return member.get("variable").getAsString();
  }

  private static String place(JsonObject call) {
    String file = Path.of(call.get("file").getAsString()).getFileName().toString();
    return file + ":" + call.get("line").getAsInt() + " " + name(call);
  }

  private static Map<String, String> parameters(JsonObject call) {
    Map<String, String> parameters = new TreeMap<>();
    call.getAsJsonObject("parameters")
        .entrySet()
        .forEach(e -> parameters.put(e.getKey(), e.getValue().getAsString()));
    return parameters;
  }
}
