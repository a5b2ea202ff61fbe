package org.hvnet.dsl.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code hvnet}. */
@Command(
    name = "hvnet",
    description = "Proves, simulates and deploys Hyper-V networks that are written down.",
    version = "hvnet " + Main.VERSION,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  static final String VERSION = "0.1.0";

  private Main() {}

  /** Runs the command and ends the virtual machine with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    int exit = run(Path.of("").toAbsolutePath(), out, err, arguments);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command inside this virtual machine.
   *
   * @param directory what relative paths are relative to
   * @param out where results go
   * @param err where diagnostics and wrong usage go
   * @return the exit code: 0 no errors, 1 errors found, 2 wrong usage
   */
  public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
    Console console = new Console(directory, out, err);
    CommandLine line = new CommandLine(new Main());
    Language language = new Language();
    Map<String, Supplier<?>> commands = commands(console, language);
    // A command is described by annotations, which take time to read: those of one are enough.
    boolean one =
        arguments.length > 0 && !arguments[0].equals("help") && commands.containsKey(arguments[0]);
    if (one) {
      language.begin();
    }
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(arguments[0])) {
            line.addSubcommand(name, command.get());
          }
        });
    line.setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setErr(err);
    if (arguments.length == 0) {
      line.usage(err);
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  private static Map<String, Supplier<?>> commands(Console console, Language language) {
    Map<String, Supplier<?>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(console, language));
    commands.put("generate", () -> new GenerateCommand(console, language));
    commands.put("simulate", () -> new SimulateCommand(console, language));
    commands.put("explain", () -> new ExplainCommand(console, language));
    commands.put("demo", () -> new DemoCommand(console, language));
    commands.put("format", () -> new FormatCommand(console, language));
    commands.put("help", CommandLine.HelpCommand::new);
    return commands;
  }
}
