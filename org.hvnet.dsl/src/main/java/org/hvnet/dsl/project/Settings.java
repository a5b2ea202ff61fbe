package org.hvnet.dsl.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.hvnet.dsl.compile.Defaults;
import org.hvnet.dsl.conversion.Quantities;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;

/**
 * The settings of a project: the file {@code hvnet.properties} beside its root file. Command line,
 * server, Maven and Eclipse read it with the project, so that all of them do alike.
 *
 * <pre>
 * severity.HV036 = error
 * output = build/hvnet/Contoso
 * default.memory = 2 GB
 * </pre>
 *
 * @param severities the level of each code
 * @param output the output folder, relative to the project's; empty: the tool's own convention
 * @param defaults what machines have where nothing is said
 * @param problems what is wrong with the file
 */
public record Settings(
    Map<String, Line> severities,
    Optional<String> output,
    Defaults defaults,
    List<Diagnostic> problems) {
  /** The name of the file. */
  public static final String FILE = "hvnet.properties";

  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 1 << 16;

  /** No file. */
  public static final Settings NONE =
      new Settings(Map.of(), Optional.empty(), Defaults.HYPER_V, List.of());

  /** Copies all collections. */
  public Settings {
    severities = Map.copyOf(severities);
    problems = List.copyOf(problems);
  }

  /**
   * A value with its place.
   *
   * @param value the value
   * @param at the line
   */
  public record Line(String value, SourceRange at) {}

  /** The settings of the project with this root file. */
  static Settings of(URI root, URIConverter files) {
    URI file = root.trimSegments(1).appendSegment(FILE);
    if (!files.exists(file, Map.of())) {
      return NONE;
    }
    try (InputStream stream = files.createInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return new Reader(file.toString())
            .refuse("The file is larger than " + MAX_BYTES / 1024 + " KiB.");
      }
      return new Reader(file.toString()).read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Reader(file.toString()).refuse("The file cannot be read.");
    }
  }

  /** Reads KEY = VALUE, one a line; a hash starts a comment. */
  private static final class Reader {
    private final String file;
    private final Map<String, Line> severities = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private Optional<String> output = Optional.empty();
    private int generation = Defaults.HYPER_V.generation();
    private long memory = Defaults.HYPER_V.memoryBytes();
    private int processors = Defaults.HYPER_V.processors();

    Reader(String file) {
      this.file = file;
    }

    Settings refuse(String problem) {
      return new Settings(
          Map.of(),
          Optional.empty(),
          Defaults.HYPER_V,
          List.of(
              Diagnostic.error(
                  IssueCodes.FILE_UNREADABLE, SourceRange.startOf(file), problem)));
    }

    Settings read(String text) {
      int offset = 0;
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        String content = line.strip();
        if (!content.isEmpty() && !content.startsWith("#")) {
          int column = line.indexOf(content) + 1;
          SourceRange at =
              new SourceRange(file, offset + column - 1, content.length(), number, column);
          int equals = content.indexOf('=');
          if (equals < 0) {
            problem(at, "A setting is written KEY = VALUE.");
          } else {
            set(content.substring(0, equals).strip(), content.substring(equals + 1).strip(), at);
          }
        }
        offset += line.length() + 1;
      }
      return new Settings(
          severities, output, new Defaults(generation, memory, processors), problems);
    }

    private void set(String key, String value, SourceRange at) {
      try {
        switch (key) {
          case "output" -> output = Optional.of(folder(value));
          case "default.generation" -> generation = number(value, 1, 2);
          case "default.memory" -> memory = Quantities.SIZE.parse(value);
          case "default.processors" -> processors = number(value, 1, 2048);
          default -> {
            if (!key.startsWith("severity.")) {
              throw new IllegalArgumentException("There is no setting " + key);
            }
            severities.put(key.substring("severity.".length()), new Line(value, at));
          }
        }
      } catch (IllegalArgumentException e) {
        problem(at, e.getMessage() + ".");
      }
    }

    /** The output stays in the project's folder, whoever wrote the file. */
    private static String folder(String value) {
      URI uri = URI.createFileURI(value);
      if (value.isEmpty()
          || value.contains("..")
          || value.contains("\\")
          || uri.hasAbsolutePath()
          || value.contains(":")) {
        throw new IllegalArgumentException("The output is a relative path inside the project");
      }
      return value;
    }

    private static int number(String value, int least, int most) {
      if (!value.matches("[0-9]{1,9}")
          || Integer.parseInt(value) < least
          || Integer.parseInt(value) > most) {
        throw new IllegalArgumentException("The number is " + least + " to " + most);
      }
      return Integer.parseInt(value);
    }

    private void problem(SourceRange at, String message) {
      problems.add(Diagnostic.error(IssueCodes.SETTING, at, message));
    }
  }
}
