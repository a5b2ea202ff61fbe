package org.hvnet.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that documents show and tests make. {@code -Dhvnet.golden=update} writes them anew;
 * otherwise a difference fails.
 */
public final class Golden {
  private static final String SWITCH = "hvnet.golden";

  private Golden() {}

  /** Holds a file to its content, or brings it to it. */
  public static void assertEqual(Path file, byte[] content) throws IOException {
    if ("update".equals(System.getProperty(SWITCH))) {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    }
    assertThat(file).as("-D%s=update writes it", SWITCH).exists().hasBinaryContent(content);
  }
}
