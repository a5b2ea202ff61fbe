import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the signatures out of the jars of a folder. Java keeps no class of a signed jar ready for
 * the next start, and none that extends such a class: most of the language's own.
 */
final class Unsign {
  private Unsign() {}

  /** Changes the jars in the folder that is the argument; nothing else of them changes. */
  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
      for (Path jar : jars) {
        unsign(jar);
      }
    }
  }

  private static void unsign(Path jar) throws IOException {
    try (FileSystem content = FileSystems.newFileSystem(jar);
        DirectoryStream<Path> signatures =
            Files.newDirectoryStream(content.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
      for (Path signature : signatures) {
        Files.delete(signature);
      }
    }
  }
}
