package org.hvnet.tests.workbench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs the tests of this bundle in a product that it was added to: after the start of the
 * workbench, on its UI thread. The result goes to the file that the system property {@code
 * hvnet.tests.report} names: one line that counts, then the failures. Then the workbench is closed.
 * Without the property nothing happens.
 */
public class TestsInProduct implements IStartup {

  @Override
  public void earlyStartup() {
    String report = System.getProperty("hvnet.tests.report");
    if (report != null) {
      Display display = PlatformUI.getWorkbench().getDisplay();
      display.asyncExec(
          () -> {
            try {
              run(Path.of(report));
            } finally {
              PlatformUI.getWorkbench().close();
            }
          });
    }
  }

  private static void run(Path report) {
    // Named, for under OSGi a ServiceLoader finds none.
    var config =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine());
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create(config.build())
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(EditorTest.class))
                .build(),
            summary);
    try (var out = new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8))) {
      var result = summary.getSummary();
      out.println(
          result.getTestsSucceededCount()
              + " of "
              + result.getTestsFoundCount()
              + " tests succeeded");
      result.printFailuresTo(out, 40);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
