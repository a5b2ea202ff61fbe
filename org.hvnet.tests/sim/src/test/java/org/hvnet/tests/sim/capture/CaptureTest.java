package org.hvnet.tests.sim.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hvnet.tests.sim.support.Contoso.department;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.ping;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.capture.CaptureResult;
import org.hvnet.sim.capture.CaptureSink;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Traffic;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.tests.sim.support.Contoso;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures of whole scenarios, read by tshark where it is installed. */
class CaptureTest {
  private static final Service DNS =
      new Service("dns", Service.Transport.UDP, List.of(new PortRange(53, 53)));

  @TempDir private Path folder;

  private static Scenario scenario(Duration run, List<Traffic> traffic, String... captures) {
    return new Scenario(
        id("C"),
        run,
        3,
        traffic,
        List.of(),
        List.of(),
        List.of(),
        List.of(captures).stream().map(ElementId::of).toList());
  }

  private static ScenarioResult run(Scenario scenario, CaptureSink sink) {
    return ScenarioRunner.run(
        Contoso.topology(), scenario, SimulationOptions.DEFAULT.withCaptures(sink));
  }

  private static Scenario onePing(ElementId... captures) {
    return new Scenario(
        id("C"),
        Duration.ofMillis(100),
        3,
        List.of(ping(group("VM1"), group("VM7"), Duration.ofSeconds(1))),
        List.of(),
        List.of(),
        List.of(),
        List.of(captures));
  }

  private static Traffic traffic(String from, String to, Service service) {
    return new Traffic(
        id("t"), group(from), group(to), Optional.of(service), Duration.ofSeconds(1));
  }

  @Test
  void eachLinkIsCapturedOnceThoughBothItsEndsAreNamed() {
    ScenarioResult result =
        run(onePing(id("SwitchA.24"), id("SwitchC.24")), CaptureSink.folder(folder));

    assertThat(result.captures()).containsExactly(new CaptureResult(id("SwitchA.24"), 4));
    assertThat(folder.toFile().list()).containsExactly("SwitchA.24.pcapng");
  }

  @Test
  void aPrivateSwitchesAdapterCanBeCapturedToo() {
    ScenarioResult result = run(onePing(id("VM1.Nic"), id("VM5.Nic")), CaptureSink.folder(folder));

    assertThat(result.captures())
        .containsExactly(new CaptureResult(id("VM1.Nic"), 4), new CaptureResult(id("VM5.Nic"), 0));
  }

  @Test
  void withoutASinkNothingIsCaptured() {
    ScenarioResult result =
        ScenarioRunner.run(
            Contoso.topology(), onePing(id("SwitchA.24")), SimulationOptions.DEFAULT);

    assertThat(result.captures()).isEmpty();
  }

  @Test
  void whatHasNoLinkCannotBeCaptured() {
    assertThatThrownBy(() -> run(onePing(id("SwitchA")), CaptureSink.folder(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SwitchA is no port or NIC");
  }

  @Test
  void aSinkThatFailsEndsTheRunWithItsReason() {
    CaptureSink broken =
        element -> {
          throw new IOException("disk full");
        };

    assertThatThrownBy(() -> run(onePing(id("SwitchA.24")), broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
  }

  @Test
  void aSecondRunWritesTheSameOctets() {
    Scenario scenario = Contoso.cut(List.of(), List.of(id("SwitchA.24")));
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    ScenarioResult one = run(scenario, element -> first);
    ScenarioResult other = run(scenario, element -> second);

    assertThat(second.toByteArray()).isEqualTo(first.toByteArray()).hasSizeGreaterThan(10_000);
    assertThat(other).isEqualTo(one);
  }

  @Test
  void tsharkReadsTheFieldsThatWereSent() throws Exception {
    assumeTshark();
    run(onePing(id("SwitchA.24")), CaptureSink.folder(folder));

    assertThat(
            tshark(
                    "SwitchA.24.pcapng",
                    "-T",
                    "fields",
                    "-E",
                    "separator=|",
                    "-e",
                    "frame.interface_name",
                    "-e",
                    "frame.packet_flags_direction",
                    "-e",
                    "frame.len",
                    "-e",
                    "vlan.id",
                    "-e",
                    "eth.src",
                    "-e",
                    "eth.dst",
                    "-e",
                    "arp.opcode",
                    "-e",
                    "arp.dst.proto_ipv4",
                    "-e",
                    "ip.src",
                    "-e",
                    "ip.dst",
                    "-e",
                    "icmp.type",
                    "-e",
                    "icmp.checksum.status",
                    "-e",
                    "ip.checksum.status")
                .lines()
                .map(line -> line.replace("0x0000000", "")))
        .containsExactly(
            "SwitchA.24|2|64|2|00:15:5d:00:00:06|ff:ff:ff:ff:ff:ff|1|10.0.2.7|||||",
            "SwitchA.24|1|64|2|00:15:5d:00:00:0e|00:15:5d:00:00:06|2|10.0.2.1|||||",
            "SwitchA.24|2|78|2|00:15:5d:00:00:06|00:15:5d:00:00:0e|||10.0.2.1|10.0.2.7|8|1|1",
            "SwitchA.24|1|78|2|00:15:5d:00:00:0e|00:15:5d:00:00:06|||10.0.2.7|10.0.2.1|0|1|1");
  }

  @Test
  void tsharkReadsTimesInNanoseconds() throws Exception {
    assumeTshark();
    run(onePing(id("SwitchA.24")), CaptureSink.folder(folder));

    assertThat(tshark("SwitchA.24.pcapng", "-T", "fields", "-e", "frame.time_epoch").lines())
        .allMatch(time -> time.matches("0\\.000\\d{6}"))
        .isSorted();
  }

  @Test
  void tsharkFindsNothingMalformedAndNoWrongChecksum() throws Exception {
    assumeTshark();
    List<Traffic> traffic =
        List.of(
            new Traffic(
                id("p"),
                department("Sales"),
                group("VM1", "VM7", "Server1"),
                Optional.empty(),
                Duration.ofSeconds(1)),
            traffic("VM7", "Server1", Contoso.SQL),
            traffic("VM7", "VM1", Contoso.SQL),
            traffic("VM7", "Server1", DNS));
    Scenario scenario =
        new Scenario(
            id("C"),
            Duration.ofSeconds(5),
            3,
            traffic,
            List.of(),
            List.of(),
            List.of(),
            List.of(id("SwitchA.24")));
    ScenarioResult result = run(scenario, CaptureSink.folder(folder));

    assertThat(result.captures().getFirst().frames()).isGreaterThan(100);
    String expert = tshark("SwitchA.24.pcapng", "-q", "-z", "expert");
    assertThat(expert).doesNotContain("Malformed", "Errors");
    assertThat(bad("_ws.malformed || _ws.expert.severity == error")).isEmpty();
    assertThat(bad("_ws.expert.severity == warning && tcp.flags.reset == 0")).isEmpty();
    assertThat(bad("ip.checksum.status == 0 || tcp.checksum.status == 0")).isEmpty();
    assertThat(bad("udp.checksum.status == 0 || icmp.checksum.status == 0")).isEmpty();
    assertThat(bad("tcp.analysis.flags && !tcp.analysis.keep_alive")).isEmpty();
  }

  private List<String> bad(String filter) throws Exception {
    return tshark("SwitchA.24.pcapng", "-Y", filter).lines().toList();
  }

  private static void assumeTshark() throws InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("tshark", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      found = false;
    }
    assumeThat(found).as("tshark is installed").isTrue();
  }

  /** Reads a capture with all checksums checked. */
  private String tshark(String file, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("tshark", "-n", "-r", folder.resolve(file).toString()));
    for (String protocol : List.of("ip", "tcp", "udp")) {
      command.addAll(List.of("-o", protocol + ".check_checksum:TRUE"));
    }
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return output;
  }
}
