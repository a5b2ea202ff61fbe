package org.hvnet.tests.dsl.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.sim.network.Network;
import org.junit.jupiter.api.Test;

/**
 * Generated sources, compiled for Java 21 with all warnings as errors, against org.hvnet.sim, the
 * library it uses, and JUnit's annotations alone.
 *
 * @param folder where the classes are
 */
record CompiledSources(Path folder) {
  static CompiledSources of(List<Artifact> artifacts, Path folder) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "21",
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-d",
            folder.toString(),
            "-classpath",
            classpath(Network.class, IPAddress.class, Test.class, API.class));
    List<? extends JavaFileObject> sources = artifacts.stream().map(Source::new).toList();
    boolean compiled = compiler.getTask(output, null, null, options, null, sources).call();
    assertThat(compiled).as(output.toString()).isTrue();
    return new CompiledSources(folder);
  }

  /** The class path of the libraries that these classes come from. */
  static String classpath(Class<?>... classes) {
    return Stream.of(classes)
        .map(CompiledSources::location)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a method of a generated class returns. */
  Object call(String className, String method) throws Exception {
    try (URLClassLoader loader = loader()) {
      return loader.loadClass(className).getMethod(method).invoke(null);
    }
  }

  URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, CompiledSources.class.getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Artifact artifact) {
      super(URI.create("generated:///" + artifact.path()), Kind.SOURCE);
      text = new String(artifact.content(), StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
