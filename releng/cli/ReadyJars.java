import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Makes the jars of a folder such that Java can keep all their classes ready for the next start. It
 * keeps no class of a signed jar, none that is older than Java 6, which it cannot verify
 * beforehand, and none that extends such a class: the parser, and most of the language. So
 * signatures are left out, and old classes get the format of Java 8; what they do stays the same.
 */
final class ReadyJars {
  private static final int OLDEST = Opcodes.V1_6;

  private final ClassLoader classes;

  private ReadyJars(ClassLoader classes) {
    this.classes = classes;
  }

  /** Changes the jars in the folder that is the argument. */
  public static void main(String[] arguments) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
      found.forEach(jars::add);
    }
    URL[] urls = jars.stream().map(ReadyJars::url).toArray(URL[]::new);
    Map<Path, Map<String, byte[]>> renewed = new LinkedHashMap<>();
    try (URLClassLoader classes = new URLClassLoader(urls, null)) {
      ReadyJars ready = new ReadyJars(classes);
      for (Path jar : jars) {
        renewed.put(jar, ready.renewed(jar));
      }
    }
    for (Path jar : jars) {
      write(jar, renewed.get(jar));
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The old classes of a jar in their new format, by their path. */
  private Map<String, byte[]> renewed(Path jar) throws IOException {
    Map<String, byte[]> renewed = new LinkedHashMap<>();
    try (FileSystem content = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.walk(content.getPath("/"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        byte[] code = Files.readAllBytes(file);
        if (ByteBuffer.wrap(code).getShort(6) < OLDEST) {
          try {
            renewed.put(file.toString(), renew(code));
          } catch (TypeNotPresentException e) {
            // It needs a library that is not there, so nothing here loads it.
          }
        }
      }
    }
    return renewed;
  }

  private byte[] renew(byte[] code) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    new ClassReader(code)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visit(
                  int version,
                  int access,
                  String name,
                  String signature,
                  String superName,
                  String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
              }

              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new JSRInlinerAdapter(
                    super.visitMethod(access, name, type, signature, exceptions),
                    access,
                    name,
                    type,
                    signature,
                    exceptions);
              }
            },
            ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private static void write(Path jar, Map<String, byte[]> renewed) throws IOException {
    try (FileSystem content = FileSystems.newFileSystem(jar);
        DirectoryStream<Path> signatures =
            Files.newDirectoryStream(content.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
      for (Path signature : signatures) {
        Files.delete(signature);
      }
      for (Map.Entry<String, byte[]> file : renewed.entrySet()) {
        Path old = content.getPath(file.getKey());
        FileTime time = Files.getLastModifiedTime(old);
        Files.write(old, file.getValue());
        Files.setLastModifiedTime(old, time);
      }
    }
  }
}
