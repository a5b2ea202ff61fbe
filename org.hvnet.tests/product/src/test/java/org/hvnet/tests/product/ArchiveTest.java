package org.hvnet.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {

  private static final Path PRODUCT =
      Path.of(System.getProperty("hvnet.products"), "org.hvnet.product");

  @ParameterizedTest
  @CsvSource({
    "linux/gtk/x86_64/hvnet-ide, hvnet-ide, org.eclipse.swt.gtk.linux.x86_64_",
    "win32/win32/x86_64/hvnet-ide, hvnet-ide.cmd, org.eclipse.swt.win32.win32.x86_64_",
    "macosx/cocoa/aarch64/hvnet-ide.app/Contents/Eclipse, ../MacOS/hvnet-ide,"
        + " org.eclipse.swt.cocoa.macosx.aarch64_",
  })
  void eachPlatformHasItsStartScriptAndItsOwnSwt(String folder, String script, String swt) {
    Path product = PRODUCT.resolve(folder);

    assertThat(product.resolve(script)).isRegularFile().isExecutable();
    assertThat(product.resolve("configuration/config.ini"))
        .content()
        .contains(
            "eclipse.product=org.hvnet.dsl.ui.ide",
            "eclipse.application=org.eclipse.ui.ide.workbench");
    assertThat(product.resolve("LICENSE")).content().startsWith("Eclipse Public License - v 2.0");
    assertThat(product.resolve("THIRD-PARTY.md")).isNotEmptyFile();
    assertThat(product.resolve("plugins").toFile().list())
        .filteredOn(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*"))
        .singleElement()
        .asString()
        .startsWith(swt);
  }

  @ParameterizedTest
  @CsvSource({"linux.gtk.x86_64.tar.gz", "win32.win32.x86_64.zip", "macosx.cocoa.aarch64.tar.gz"})
  void eachPlatformHasAnArchive(String suffix) {
    String name = "hvnet-ide-" + System.getProperty("hvnet.version") + "-" + suffix;
    assertThat(PRODUCT.resolveSibling(name)).isNotEmptyFile();
  }
}
