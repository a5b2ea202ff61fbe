package org.hvnet.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.hvnet.dsl.ui.diagnostics.DiagnosticMarkers;
import org.junit.jupiter.api.Test;

/** Quick fixes as Eclipse offers them at a marker, in the editor and in the Problems view. */
class QuickFixTest {
  private static final String TEXT =
      """
      network Office
      vlan Mgmt 9 subnet 10.0.9.0/24
      department Staff { vlan 10  subnet 10.0.10.0/24 }
      switch S { port 1 trunk Staff native none edge   port 2 access Mgmt edge }
      host H { nic P1 to S.1   nic P2 to S.2 for management address .11 in Mgmt
        vswitch Ext external on P1 { vm A : Staff { adapter Lan { spoofing } } } }
      """;

  @Test
  void changesTheTextOfAnOpenEditor() throws CoreException {
    IFile file = Workbench.file("Office", "office.hvnet", TEXT);
    IEditorPart editor = Workbench.open(file);
    StyledText text = Workbench.text(editor);

    IMarkerResolution[] offered = offered(file);
    assertThat(offered)
        .extracting(IMarkerResolution::getLabel)
        .containsExactly("Remove 'spoofing'");
    offered[0].run(marker(file).orElseThrow());

    assertThat(text.getText()).isEqualTo(TEXT.replace(" spoofing", ""));
    assertThat(editor.isDirty()).isTrue();
    Workbench.await("no marker", () -> marker(file).isEmpty());
    Workbench.close(editor, file);
  }

  @Test
  void changesAFileThatNoEditorShows() throws CoreException {
    // The first editor starts the language server.
    IFile other = Workbench.file("Office", "other.hvnet", "vlan Other 8");
    IEditorPart editor = Workbench.open(other);
    IFile file = Workbench.file("Office", "office.hvnet", TEXT);

    IMarkerResolution[] offered = offered(file);
    offered[0].run(marker(file).orElseThrow());

    assertThat(file.readString()).isEqualTo(TEXT.replace(" spoofing", ""));
    Workbench.await("no marker", () -> marker(file).isEmpty());
    Workbench.close(editor, other);
  }

  private static IMarkerResolution[] offered(IFile file) {
    Workbench.await(
        "a marker with a quick fix",
        () -> marker(file).filter(m -> resolutions(m).length > 0).isPresent());
    IMarker marker = marker(file).orElseThrow();
    assertThat(IDE.getMarkerHelpRegistry().hasResolutions(marker)).isTrue();
    return resolutions(marker);
  }

  private static IMarkerResolution[] resolutions(IMarker marker) {
    return IDE.getMarkerHelpRegistry().getResolutions(marker);
  }

  private static Optional<IMarker> marker(IFile file) {
    try {
      return Stream.of(file.findMarkers(DiagnosticMarkers.MARKER_TYPE, false, IResource.DEPTH_ZERO))
          .filter(m -> m.getAttribute(DiagnosticMarkers.CODE, "").equals("HV133"))
          .findFirst();
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
