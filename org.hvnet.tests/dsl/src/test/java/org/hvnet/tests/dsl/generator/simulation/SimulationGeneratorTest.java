package org.hvnet.tests.dsl.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import inet.ipaddr.IPAddress;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.dsl.generator.simulation.SimulationGenerator;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.tests.support.Renaming;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SimulationGeneratorTest {
  @TempDir Path folder;

  @Test
  void theGeneratedNetworkIsTheNetwork() throws Exception {
    Network network = Specifications.contoso();

    assertThat(compile(network).call("ContosoNetwork", "network")).isEqualTo(network);
  }

  @Test
  void namesNeverBecomeCode() throws Exception {
    Network network = Renaming.hostile(Specifications.contoso());
    List<Artifact> artifacts = SimulationGenerator.generate(network);

    assertThat(artifacts)
        .extracting(Artifact::path)
        .containsExactly(
            "simulation/ScriptAlert1ScriptNetwork.java",
            "simulation/ScriptAlert1ScriptSimulation.java",
            "simulation/ScriptAlert1ScriptRequirementsTest.java");
    assertThat(compile(network).call("ScriptAlert1ScriptNetwork", "network")).isEqualTo(network);
    assertThat(artifacts).noneMatch(a -> a.text().contains("\u202e"));
  }

  @Test
  void anyNetworkNameGivesClassNames() {
    Map<String, String> expected = new TreeMap<>();
    expected.put("Contoso", "Contoso");
    expected.put("R&D lab", "RDLab");
    expected.put("2 hosts", "Unnamed2Hosts");
    expected.put("B\u00fcro K\u00f6ln", "BuroKoln");
    expected.put("\u55b6\u696d", "Unnamed");
    expected.put("", "Unnamed");
    expected.put("../class", "Class");
    expected.put("x".repeat(300), "X" + "x".repeat(59));

    expected.forEach(
        (name, prefix) ->
            assertThat(SimulationGenerator.generate(named(name)).getFirst().path())
                .isEqualTo("simulation/" + prefix + "Network.java"));
  }

  @Test
  void aNetworkOfAnySizeCompiles() throws Exception {
    Network network = LargeNetwork.of(300, 800);

    assertThat(compile(network).call("LargeNetwork", "network")).isEqualTo(network);
  }

  @Test
  void theGeneratedTestsAreOneForEachDemandAndPass() throws Exception {
    Map<String, String> results = runTests(Specifications.contoso());

    assertThat(results)
        .containsKeys(
            "R1: Sales reaches Server1 on sql",
            "R4: \"R&D\" invisible",
            "R7: hosts, departments share no nic",
            "policy: inside reaches",
            "policy: between apart",
            "policy: management apart",
            "policy: outside apart",
            "Cut: VM1, VM2 reaches Server1, 1 s after 5 s",
            "Cut: always \"R&D\" invisible")
        .hasSize(15);
    assertThat(results.values()).containsOnly("passed");
  }

  @Test
  void theGeneratedTestsFailWhereADemandIsNotMet() throws Exception {
    Map<String, String> results = runTests(withoutFinanceOnTheTrunk(Specifications.contoso()));

    results.values().removeIf("passed"::equals);
    assertThat(results)
        .containsOnlyKeys("R2: Finance reaches Server2", "policy: inside reaches")
        .allSatisfy((test, why) -> assertThat(why).contains("SwitchA.24"));
  }

  @Test
  void theGeneratedProgramRunsEveryScenario() throws Exception {
    compile(Specifications.contoso());
    Path captures = folder.resolve("captures");

    Process process = run("ContosoSimulation", captures.toString());
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).contains("Scenario Cut: passed after 30 s").contains("VM1 to VM7");
    assertThat(captures).isDirectoryContaining("glob:**SwitchA.24.pcapng");
  }

  @Test
  void theSameNetworkGivesTheSameBytes() {
    Network network = Specifications.contoso();

    assertThat(SimulationGenerator.generate(network))
        .isEqualTo(SimulationGenerator.generate(network));
  }

  private CompiledSources compile(Network network) throws IOException {
    return CompiledSources.of(SimulationGenerator.generate(network), folder);
  }

  /** What became of each generated test: passed, or the message of the failure. */
  private Map<String, String> runTests(Network network) throws Exception {
    Map<String, String> results = new TreeMap<>();
    try (var loader = compile(network).loader()) {
      var request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(loader.loadClass(network.name() + "RequirementsTest")))
              .build();
      LauncherFactory.create()
          .execute(
              request,
              new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                  if (test.isTest()) {
                    results.put(
                        test.getDisplayName(),
                        result.getThrowable().map(Throwable::getMessage).orElse("passed"));
                  }
                }
              });
    }
    return results;
  }

  /** Starts a generated program with nothing but org.hvnet.sim and its library. */
  private Process run(String className, String argument) throws IOException {
    String classpath =
        folder + File.pathSeparator + CompiledSources.classpath(Network.class, IPAddress.class);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstdout.encoding=UTF-8",
            "-cp",
            classpath,
            className,
            argument)
        .redirectErrorStream(true)
        .start();
  }

  private static Network named(String name) {
    Network network = LargeNetwork.of(1, 2);
    return new Network(
        name,
        network.vlans(),
        network.departments(),
        network.switches(),
        network.hosts(),
        network.servers(),
        network.storageArrays(),
        network.outsides(),
        network.links(),
        network.policy(),
        List.of(),
        network.scenarios());
  }

  private static Network withoutFinanceOnTheTrunk(Network network) {
    List<PhysicalSwitch> switches = new ArrayList<>();
    for (PhysicalSwitch device : network.switches()) {
      List<SwitchPort> ports = new ArrayList<>(device.ports());
      ports.replaceAll(
          port ->
              port.id().equals(ElementId.of("SwitchA", "24"))
                  ? new SwitchPort(
                      port.id(),
                      new PortMode.Trunk(
                          VlanSet.of("2,4,10"), ((PortMode.Trunk) port.mode()).nativeVlan()),
                      port.edge())
                  : port);
      switches.add(new PhysicalSwitch(device.id(), ports));
    }
    return new Network(
        network.name(),
        network.vlans(),
        network.departments(),
        switches,
        network.hosts(),
        network.servers(),
        network.storageArrays(),
        network.outsides(),
        network.links(),
        network.policy(),
        network.requirements(),
        network.scenarios());
  }
}
