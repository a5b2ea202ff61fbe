package org.hvnet.tests.support;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.StringInputStream;
import org.hvnet.dsl.HvnetStandaloneSetup;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.network.Network;

/** Specifications of tests: from text, from files, and the examples of the project. */
public final class Specifications {
  private static final Injector INJECTOR =
      new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration();
  private static final URI IN_MEMORY = URI.createURI("memory:/test.hvnet");

  private Specifications() {}

  /** The file of an example, as in {@code contoso/contoso.hvnet}. */
  public static Path example(String path) {
    return root().resolve("examples").resolve(path);
  }

  /** The folder of the project: the one that holds the examples. */
  public static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .filter(p -> Files.isDirectory(p.resolve("examples").resolve("contoso")))
        .findFirst()
        .orElseThrow();
  }

  /** The text of the source scenario. */
  public static String contosoText() {
    try {
      return Files.readString(example("contoso/contoso.hvnet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The network of the source scenario. */
  public static Network contoso() {
    return network(contosoText());
  }

  /** The grammar of the language. */
  public static Grammar grammar() {
    return INJECTOR.getInstance(IGrammarAccess.class).getGrammar();
  }

  /** Parses a text. */
  public static Resource parse(String text) {
    return parse(IN_MEMORY, text);
  }

  private static Resource parse(URI uri, String text) {
    XtextResourceSet files = INJECTOR.getInstance(XtextResourceSet.class);
    Resource file = files.createResource(uri);
    try {
      file.load(new StringInputStream(text, StandardCharsets.UTF_8.name()), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Checks a text that is a whole project. */
  public static SpecificationChecker.Result check(String text) {
    return INJECTOR.getInstance(SpecificationChecker.class).check(parse(text));
  }

  /** Checks the project of a file as it would be with another text; its imports are read. */
  public static SpecificationChecker.Result check(Path file, String text) {
    Resource root = parse(URI.createFileURI(file.toString()), text);
    return INJECTOR.getInstance(SpecificationChecker.class).check(root);
  }

  /** Checks the project of a file. */
  public static SpecificationChecker.Result check(Path file) {
    XtextResourceSet files = INJECTOR.getInstance(XtextResourceSet.class);
    Resource root = files.getResource(URI.createFileURI(file.toString()), true);
    return INJECTOR.getInstance(SpecificationChecker.class).check(root);
  }

  /** The network of a text without errors. */
  public static Network network(String text) {
    SpecificationChecker.Result result = check(text);
    List<Diagnostic> errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new AssertionError(errors.toString());
    }
    return result.analysis().network();
  }

  /** Diagnostics as {@code CODE @ text}, where the text is what the diagnostic stands at. */
  public static List<String> marked(String text, SpecificationChecker.Result result) {
    return result.diagnostics().stream()
        .map(
            d ->
                d.code()
                    + " @ "
                    + text.substring(d.at().offset(), d.at().offset() + d.at().length()))
        .toList();
  }
}
