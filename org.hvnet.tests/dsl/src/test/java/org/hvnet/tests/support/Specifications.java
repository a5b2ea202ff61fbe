package org.hvnet.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.hvnet.dsl.HvnetStandaloneSetup;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.network.Network;

/** Networks that the compiler makes of the example specifications. */
public final class Specifications {
  private Specifications() {}

  /** The network of the source scenario: two hosts, four departments. */
  public static Network contoso() {
    return example("contoso/contoso.hvnet");
  }

  private static Network example(String path) {
    Injector injector = new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration();
    var resource =
        injector
            .getInstance(XtextResourceSet.class)
            .getResource(URI.createFileURI(examples().resolve(path).toString()), true);
    var result = injector.getInstance(SpecificationChecker.class).check(resource);
    assertThat(result.isClean()).as("%s", result.diagnostics()).isTrue();
    return result.analysis().network();
  }

  /** The folder of the examples, from wherever in the checkout the tests run. */
  private static Path examples() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("examples"))) {
      folder = folder.getParent();
    }
    return folder.resolve("examples");
  }
}
