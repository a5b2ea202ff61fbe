package org.hvnet.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** The running workbench, as tests use it: on its UI thread. */
final class Workbench {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Workbench() {}

  /** Creates the file, and the project if need be. */
  static IFile file(String projectName, String name, String text) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(projectName);
    if (!project.exists()) {
      project.create(null);
      project.open(null);
    }
    IFile file = project.getFile(name);
    file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
    return file;
  }

  /**
   * Opens the file in the editor that is its default, beside the Problems view, in a window of 1280
   * by 800.
   */
  static IEditorPart open(IFile file) throws PartInitException {
    Shell shell = page().getWorkbenchWindow().getShell();
    shell.setMaximized(false);
    shell.setBounds(0, 0, 1280, 800);
    IEditorPart editor = IDE.openEditor(page(), file, true);
    page().hideView(page().findView(IPageLayout.ID_OUTLINE));
    page().showView(IPageLayout.ID_PROBLEM_VIEW);
    page().activate(editor);
    return editor;
  }

  static StyledText text(IEditorPart editor) {
    return (StyledText) editor.getAdapter(Control.class);
  }

  /** Closes the editor without saving, and deletes the project of the file. */
  static void close(IEditorPart editor, IFile file) throws CoreException {
    page().closeEditor(editor, false);
    file.getProject().delete(true, null);
  }

  /** Lets the workbench work until the condition holds; fails after a minute. */
  static void await(String what, BooleanSupplier condition) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited %s for: %s", LIMIT, what).isLessThan(end);
      if (!display.readAndDispatch()) {
        // Wakes the display up, for conditions that no event announces.
        display.timerExec(50, () -> {});
        display.sleep();
      }
    }
  }

  /**
   * Saves a picture of the window as PICTURES/name.png, for people; the folder is that of the
   * property hvnet.tests.pictures.
   */
  static Path picture(String name) throws IOException {
    Path folder = Path.of(System.getProperty("hvnet.tests.pictures", "target/pictures"));
    Files.createDirectories(folder);
    Shell shell = page().getWorkbenchWindow().getShell();
    tree(IPageLayout.ID_PROJECT_EXPLORER).expandAll();
    TreeViewer problems = tree(IPageLayout.ID_PROBLEM_VIEW);
    await("a problem in the view", () -> problems.getTree().getItemCount() > 0);
    problems.expandAll();
    while (shell.getDisplay().readAndDispatch()) {}
    shell.update();
    // The client area begins below the menu, and ends where the window does.
    Rectangle client = shell.getDisplay().map(shell, null, shell.getClientArea());
    Image image = new Image(shell.getDisplay(), client.x + client.width, client.y + client.height);
    GC gc = new GC(shell.getDisplay());
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    image.dispose();
    Path picture = folder.resolve(name + ".png");
    loader.save(picture.toString(), SWT.IMAGE_PNG);
    return picture;
  }

  private static TreeViewer tree(String view) {
    return (TreeViewer) page().findView(view).getSite().getSelectionProvider();
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
  }
}
