package org.hvnet.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution of the command line, started by its script. */
@DisabledOnOs(OS.WINDOWS)
class CommandLineTest {
  private static final Path HOME = Path.of(System.getProperty("hvnet.cli"));
  private static final long MINUTES = 3;

  @TempDir Path folder;

  @Test
  void javaKeepsAllClassesReadyForTheSecondStart() throws Exception {
    assertThat(check("")).as("exit code of the first start").isZero();

    Path ready = awaitCache();
    Path log = folder.resolve("classes.log");
    assertThat(check("-Xlog:class+load:file=" + log)).as("exit code of the second").isZero();

    assertThat(ready).isNotEmptyFile();
    assertThat(Files.readAllLines(log))
        .as("classes that were read from jars")
        .hasSizeGreaterThan(3000)
        .noneMatch(line -> line.contains("source: file:"));
  }

  private int check(String options) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            HOME.resolve("bin/hvnet").toString(),
            "check",
            HOME.resolve("examples/contoso").toString());
    command.environment().put("XDG_CACHE_HOME", folder.toString());
    command.environment().put("HVNET_JAVA_OPTIONS", options);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process =
        command
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** The file that the launcher makes in the background; complete when it has its name. */
  private Path awaitCache() throws IOException, InterruptedException {
    Path cache = folder.resolve("hvnet");
    try (WatchService changes = FileSystems.getDefault().newWatchService()) {
      cache.register(
          changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      while (true) {
        List<Path> ready = ready(cache);
        if (!ready.isEmpty()) {
          return ready.getFirst();
        }
        WatchKey key = changes.poll(MINUTES, TimeUnit.MINUTES);
        assertThat(key).as("a change of the cache").isNotNull();
        key.pollEvents();
        key.reset();
      }
    }
  }

  private static List<Path> ready(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(f -> !f.getFileName().toString().contains(".part")).toList();
    }
  }
}
