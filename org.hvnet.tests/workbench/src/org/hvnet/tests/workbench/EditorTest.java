package org.hvnet.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.hvnet.dsl.ide.highlighting.TokenKind;
import org.hvnet.dsl.ui.diagnostics.DiagnosticMarkers;
import org.hvnet.dsl.ui.highlight.TokenColors;
import org.hvnet.dsl.validation.IssueCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditorTest {

  private static final String TEXT =
      """
      network Contoso

      department Sales {
        vlan 2
      }

      department Finance {
        vlan 4095
      }
      """;

  private IFile file;
  private IEditorPart editor;
  private StyledText text;

  @BeforeEach
  void openTheSpecification() throws CoreException {
    file = Workbench.file("Contoso", "office.hvnet", TEXT);
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

    assertThat(has(TokenKind.KEYWORD, "department")).isTrue();
    assertThat(text.getStyleRangeAtOffset(TEXT.indexOf("department")).fontStyle)
        .isEqualTo(SWT.BOLD);
    assertThat(has(TokenKind.NUMBER, "4095")).isTrue();
  }

  @Test
  void coloursWhatIsTyped() {
    text.setSelection(TEXT.indexOf("department Finance"));
    text.insert("department HR { vlan 4 }\n");

    Workbench.await("colour of a typed name", () -> has(TokenKind.DECLARATION, "HR"));
    assertThat(has(TokenKind.NUMBER, "4 }")).isTrue();
  }

  @Test
  void marksAProblemWithItsCodeOnItsLine() throws Exception {
    Workbench.await("a marker", () -> markers().length == 1);

    IMarker marker = markers()[0];
    assertThat(marker.getAttribute(DiagnosticMarkers.CODE, ""))
        .isEqualTo(IssueCodes.VLAN_ID_OUT_OF_RANGE);
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(8);
    assertThat(marker.getAttribute(IMarker.CHAR_START, 0)).isEqualTo(TEXT.indexOf("4095"));
    assertThat(marker.getAttribute(IMarker.CHAR_END, 0)).isEqualTo(TEXT.indexOf("4095") + 4);
    Workbench.await("colour of a declared name", () -> has(TokenKind.DECLARATION, "Sales"));
    assertThat(Workbench.picture("editor")).isNotEmptyFile();
  }

  @Test
  void removesTheMarkerOfAProblemThatIsMendedWithoutSaving() {
    Workbench.await("a marker", () -> markers().length == 1);

    text.replaceTextRange(TEXT.indexOf("4095"), 4, "3");

    Workbench.await("no marker", () -> markers().length == 0);
  }

  private boolean has(TokenKind kind, String word) {
    int offset = text.getText().indexOf(word);
    StyleRange style = text.getStyleRangeAtOffset(offset);
    return style != null && TokenColors.attribute(kind).getForeground().equals(style.foreground);
  }

  private IMarker[] markers() {
    try {
      return file.findMarkers(DiagnosticMarkers.MARKER_TYPE, false, IResource.DEPTH_ZERO);
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
