package org.hvnet.tests.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running PowerShell engine that executes one script after another, with the doubles of the
 * Windows modules on its module path. One process serves all tests of a run, because starting it
 * takes longer than most scripts. Not thread-safe.
 */
public final class PowerShellSession {
  private static final String RESOURCES = "/org/hvnet/tests/dsl/generator/powershell/";
  private static final String READY = "session-ready";

  private static PowerShellSession running;

  private final Process process;
  private final BufferedReader output;
  private final Path folder;

  /**
   * What a script left.
   *
   * @param output the objects it wrote
   * @param errors the identifiers of the errors it met, oldest first
   * @param messages the messages of these errors
   * @param warnings its warnings
   * @param host lines it showed on the screen, such as those of {@code -WhatIf}
   * @param exitCode the exit code of the last script it called
   */
  public record Result(
      JsonArray output,
      List<String> errors,
      List<String> messages,
      List<String> warnings,
      List<String> host,
      int exitCode) {}

  private PowerShellSession(Path engine) throws IOException {
    folder = Files.createTempDirectory("hvnet-powershell");
    ProcessBuilder builder =
        new ProcessBuilder(
            engine.toString(), "-NoProfile", "-File", resource("session.ps1").toString());
    builder.redirectErrorStream(true);
    builder.environment().put("PSModulePath", resource("modules").toString());
    builder.environment().put("NO_COLOR", "1");
    process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    readUntilReady();
  }

  /** Whether there is an engine; see {@link RequiresPowerShell}. */
  public static boolean isInstalled() {
    return engine().isPresent();
  }

  /** The session of this run. */
  public static synchronized PowerShellSession get() {
    if (running == null || !running.process.isAlive()) {
      try {
        running = new PowerShellSession(engine().orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  private static Optional<Path> engine() {
    String named = System.getenv("HVNET_PWSH");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    Stream<Path> onPath =
        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
            .flatMap(entry -> Stream.of(Path.of(entry, "pwsh"), Path.of(entry, "pwsh.exe")));
    // The folder of this module is two levels below the checkout.
    Path beside = Path.of("../../../shared/pwsh/pwsh").toAbsolutePath().normalize();
    return Stream.concat(onPath, Stream.of(beside)).filter(Files::isExecutable).findFirst();
  }

  /** A file or folder of the test resources for PowerShell. */
  public static Path resource(String name) {
    try {
      return Path.of(PowerShellSession.class.getResource(RESOURCES + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a script and waits for its end, a minute at most. */
  public Result run(String script) {
    try {
      Path file = Files.createTempFile(folder, "script", ".ps1");
      Files.writeString(file, "\ufeff" + script);
      process.getOutputStream().write((file + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      List<String> lines = readUntilReady();
      JsonObject answer =
          JsonParser.parseString(Files.readString(Path.of(file + ".json"))).getAsJsonObject();
      return new Result(
          answer.getAsJsonArray("output"),
          strings(answer.getAsJsonArray("errors")),
          strings(answer.getAsJsonArray("messages")),
          strings(answer.getAsJsonArray("warnings")),
          lines,
          answer.get("exitCode").getAsInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.getAsString()));
    return strings;
  }

  private List<String> readUntilReady() throws IOException {
    Thread watchdog = Thread.ofVirtual().start(this::endWhenStuck);
    try {
      List<String> lines = new ArrayList<>();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(READY)) {
          return lines;
        }
        lines.add(line);
      }
      throw new IOException("PowerShell ended: " + String.join("\n", lines));
    } finally {
      watchdog.interrupt();
    }
  }

  private void endWhenStuck() {
    try {
      TimeUnit.MINUTES.sleep(1);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
