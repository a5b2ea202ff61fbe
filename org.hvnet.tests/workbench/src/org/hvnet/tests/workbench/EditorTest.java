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

  private static final String TEXT =
      """
      # One host, two departments: each has a server of its own.
      network Contoso

      department Sales   { vlan 2  subnet 10.0.2.0/24 }
      department Finance { vlan 3  subnet 10.0.3.0/24 }
      vlan Mgmt 10 subnet 10.0.10.0/24

      switch SwitchA {
        port 1  trunk Sales, Finance native none
        port 2  access Mgmt
        port 11 access Sales
        port 12 access Finance
      }

      server Server1 : Sales   to SwitchA.11 { service sql }
      server Server2 : Finance to SwitchA.12

      host Host1 {
        nic PNIC1 1 Gbit/s to SwitchA.1
        nic PNIC2 1 Gbit/s to SwitchA.2 for management address .11 in Mgmt
        vswitch "Switch A" external on PNIC1 {
          vm VM1, VM2 : Sales
          vm VM3      : Finance
        }
      }

      policy { inside reaches  between apart }

      require R1: only Sales reaches Server1
      require R2: VM3 reaches Server1
      """;

  /** What is wrong in it: Finance and Sales are different VLANs, with no router between them. */
  private static final String REFUTED = "VM3 reaches Server1";

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

    assertThat(has(TokenKind.KEYWORD, "department Sales")).isTrue();
    assertThat(text.getStyleRangeAtOffset(TEXT.indexOf("department Sales")).fontStyle)
        .isEqualTo(SWT.BOLD);
    assertThat(has(TokenKind.NUMBER, "1 Gbit/s")).isTrue();
    assertThat(has(TokenKind.REFERENCE, "PNIC1 {")).isTrue();
    assertThat(has(TokenKind.COMMENT, "# One host")).isTrue();
  }

  @Test
  void coloursWhatIsTyped() {
    text.setSelection(TEXT.indexOf("department Finance"));
    text.insert("department HR { vlan 4 }\n");

    Workbench.await("colour of a typed name", () -> has(TokenKind.DECLARATION, "HR"));
    assertThat(has(TokenKind.NUMBER, "4 }")).isTrue();
  }

  @Test
  void marksARefutedRequirementWithItsCodeOnItsLine() throws Exception {
    Workbench.await("a marker", () -> markers(file).length == 1);

    IMarker marker = markers(file)[0];
    assertThat(marker.getAttribute(DiagnosticMarkers.CODE, "")).isEqualTo(RuleCode.HV251.name());
    assertThat(marker.getAttribute(IMarker.SEVERITY, 0)).isEqualTo(IMarker.SEVERITY_ERROR);
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(30);
    assertThat(
            TEXT.substring(
                marker.getAttribute(IMarker.CHAR_START, 0),
                marker.getAttribute(IMarker.CHAR_END, 0)))
        .contains(REFUTED);
    Workbench.await("colour of a declared name", () -> has(TokenKind.DECLARATION, "Sales"));
    ((ITextEditor) editor).selectAndReveal(TEXT.length(), 0);
    assertThat(Workbench.picture("editor")).isNotEmptyFile();
  }

  @Test
  void removesTheMarkerOfAProblemThatIsMendedWithoutSaving() {
    Workbench.await("a marker", () -> markers(file).length == 1);

    text.replaceTextRange(TEXT.indexOf(REFUTED), REFUTED.length(), "VM3 reaches Server2");

    Workbench.await("no marker", () -> markers(file).length == 0);
  }

  @Test
  void marksAFileThatNoEditorShows() throws CoreException {
    Workbench.await("a marker", () -> markers(file).length == 1);

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
