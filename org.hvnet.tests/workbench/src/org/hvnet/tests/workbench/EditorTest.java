package org.hvnet.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.ide.highlighting.TokenKind;
import org.hvnet.dsl.ui.diagnostics.DiagnosticMarkers;
import org.hvnet.dsl.ui.highlight.TokenColors;
import org.hvnet.sim.rule.RuleCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditorTest {

  /** The example of the project, with Finance taken off the trunk between the switches. */
  private static final String TEXT = brokenExample();

  private static final String BROKEN = "trunk Sales, HR, Mgmt native none to";
  private static final String REFUTED = "Finance reaches Server2";

  private IFile file;
  private IEditorPart editor;
  private StyledText text;

  private static String brokenExample() {
    Path example = Path.of(System.getProperty("hvnet.tests.example"));
    try {
      return Files.readString(example).replace("trunk Lan, Mgmt native none to", BROKEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void openTheSpecification() throws CoreException {
    file = Workbench.file("Contoso", "contoso.hvnet", TEXT);
    editor = Workbench.open(file);
    text = Workbench.text(editor);
  }

  @AfterEach
  void close() throws CoreException {
    Workbench.close(editor, file);
  }

  @Test
  void opensInTheGenericEditor() {
    assertThat(editor.getSite().getId()).isEqualTo("org.eclipse.ui.genericeditor.GenericEditor");
  }

  @Test
  void coloursKeywordsNamesAndNumbers() throws Exception {
    Workbench.await("colour of a declared name", () -> has(TokenKind.DECLARATION, "Sales"));

    assertThat(has(TokenKind.KEYWORD, "department Sales")).isTrue();
    assertThat(text.getStyleRangeAtOffset(TEXT.indexOf("department Sales")).fontStyle)
        .isEqualTo(SWT.BOLD);
    assertThat(has(TokenKind.NUMBER, "1 Gbit/s")).isTrue();
    assertThat(has(TokenKind.REFERENCE, "PNIC1 {")).isTrue();
    assertThat(has(TokenKind.COMMENT, "# Two hosts")).isTrue();
  }

  @Test
  void coloursWhatIsTyped() {
    text.setSelection(TEXT.indexOf("department Finance"));
    text.insert("department Guests { vlan 77 }\n");

    Workbench.await("colour of a typed name", () -> has(TokenKind.DECLARATION, "Guests"));
    assertThat(has(TokenKind.NUMBER, "77 }")).isTrue();
  }

  @Test
  void marksARefutedRequirementWithItsCodeOnItsLine() throws Exception {
    Workbench.await("three markers", () -> markers(file).length == 3);

    int start = TEXT.indexOf(REFUTED);
    IMarker marker =
        Stream.of(markers(file))
            .filter(m -> m.getAttribute(IMarker.CHAR_START, 0) == start)
            .findFirst()
            .orElseThrow();
    assertThat(marker.getAttribute(DiagnosticMarkers.CODE, "")).isEqualTo(RuleCode.HV251.name());
    assertThat(marker.getAttribute(IMarker.SEVERITY, 0)).isEqualTo(IMarker.SEVERITY_ERROR);
    assertThat(marker.getAttribute(IMarker.CHAR_END, 0)).isEqualTo(start + REFUTED.length());
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0))
        .isEqualTo((int) TEXT.substring(0, start).lines().count());
    Workbench.await("colour of a declared name", () -> has(TokenKind.DECLARATION, "Sales"));
    ((ITextEditor) editor).selectAndReveal(start, 0);
    assertThat(Workbench.picture("editor")).isNotEmptyFile();
  }

  @Test
  void removesTheMarkerOfAProblemThatIsMendedWithoutSaving() {
    Workbench.await("three markers", () -> markers(file).length == 3);

    text.replaceTextRange(TEXT.indexOf(BROKEN), BROKEN.length(), "trunk Lan, Mgmt native none to");

    Workbench.await("no marker", () -> markers(file).length == 0);
  }

  @Test
  void marksAFileThatNoEditorShows() throws CoreException {
    Workbench.await("three markers", () -> markers(file).length == 3);

    IFile library = Workbench.file("Contoso", "library.hvnet", "department {");
    Workbench.await("a marker of the library", () -> markers(library).length == 1);
    assertThat(markers(library)[0].getAttribute(DiagnosticMarkers.CODE, ""))
        .isEqualTo(IssueCodes.SYNTAX);

    Workbench.file("Contoso", "library.hvnet", "department HR { vlan 4 }");
    Workbench.await("no marker of the library", () -> markers(library).length == 0);
  }

  private boolean has(TokenKind kind, String word) {
    int offset = text.getText().indexOf(word);
    StyleRange style = text.getStyleRangeAtOffset(offset);
    return style != null && TokenColors.attribute(kind).getForeground().equals(style.foreground);
  }

  private static IMarker[] markers(IFile file) {
    try {
      return file.findMarkers(DiagnosticMarkers.MARKER_TYPE, false, IResource.DEPTH_ZERO);
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
