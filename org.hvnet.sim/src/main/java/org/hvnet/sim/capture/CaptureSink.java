package org.hvnet.sim.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hvnet.sim.network.ElementId;

/** Where captures are written to. */
@FunctionalInterface
public interface CaptureSink {
  /**
   * Opens the place for the capture of a link. It is closed when the run ends.
   *
   * @param element the port or NIC whose link is captured
   */
  OutputStream open(ElementId element) throws IOException;

  /** A file for each capture in a folder, which is made if need be. */
  static CaptureSink folder(Path folder) {
    return element -> {
      Files.createDirectories(folder);
      return Files.newOutputStream(folder.resolve(fileName(element)));
    };
  }

  /**
   * The file name of a capture: letters, digits, hyphens and dots of the element stay, other octets
   * of its UTF-8 form become {@code _} and two hexadecimal digits. So no name leads out of the
   * folder.
   */
  static String fileName(ElementId element) {
    StringBuilder name = new StringBuilder();
    for (byte octet : String.join(".", element.path()).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (plain || c == '-' || c == '.') {
        name.append(c);
      } else {
        name.append("_%02x".formatted((int) c));
      }
    }
    return name + ".pcapng";
  }
}
