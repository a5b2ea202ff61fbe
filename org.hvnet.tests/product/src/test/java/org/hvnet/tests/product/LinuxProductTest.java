package org.hvnet.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@EnabledIfEnvironmentVariable(
    named = "DISPLAY",
    matches = ".+",
    disabledReason = "There is no display.")
class LinuxProductTest {

  private static final Path PRODUCT =
      Path.of(System.getProperty("hvnet.products"), "org.hvnet.product/linux/gtk/x86_64/hvnet-ide");
  private static final Path PICTURES = Path.of(System.getProperty("hvnet.tests.pictures"));

  @TempDir private Path folder;

  /**
   * The class loaders of a product are not those of the build: this is where a service that is not
   * found shows.
   */
  @Test
  void passesTheTestsOfTheWorkbenchByItself() throws Exception {
    Path product = folder.resolve("hvnet-ide");
    copy(PRODUCT, product);
    addTests(product.resolve("configuration/config.ini"));
    Path report = folder.resolve("report.txt");
    Path output = folder.resolve("output.txt");

    ProcessBuilder start =
        new ProcessBuilder(product.resolve("hvnet-ide").toString(), "-consoleLog");
    start.command().addAll(List.of("-data", folder.resolve("workspace").toString()));
    start.environment().put("JAVA_HOME", System.getProperty("java.home"));
    start
        .environment()
        .put(
            "HVNET_JAVA_OPTIONS",
            "-Dhvnet.tests.report="
                + report
                + " -Dhvnet.tests.pictures="
                + PICTURES
                + " -Dhvnet.tests.example="
                + System.getProperty("hvnet.tests.example"));
    Process process = start.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.destroyForcibly();

    assertThat(ended).as("the product ends; its output is%n%s", Files.readString(output)).isTrue();
    assertThat(report)
        .as("the tests ran; the output of the product is%n%s", Files.readString(output))
        .exists();
    assertThat(Files.readString(report).strip()).matches("([1-9]\\d*) of \\1 tests succeeded");
    assertThat(process.exitValue()).isZero();
    assertThat(PICTURES.resolve("editor.png")).isNotEmptyFile();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /**
   * Adds the bundle with the tests and what it requires to the bundles that the product starts
   * with.
   */
  private static void addTests(Path configuration) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(configuration)) {
      properties.load(reader);
    }
    StringBuilder bundles = new StringBuilder(properties.getProperty("osgi.bundles"));
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> jar.matches(".*/(junit-|opentest4j-|assertj-|byte-buddy-)[^/]*\\.jar"));
    Stream.concat(libraries, Stream.of(System.getProperty("hvnet.tests.bundle")))
        .forEach(jar -> bundles.append(",reference:file:").append(jar).append("@4"));
    properties.setProperty("osgi.bundles", bundles.toString());
    try (Writer writer = Files.newBufferedWriter(configuration)) {
      properties.store(writer, null);
    }
  }
}
