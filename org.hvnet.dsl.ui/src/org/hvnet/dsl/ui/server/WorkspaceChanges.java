package org.hvnet.dsl.ui.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.hvnet.dsl.ui.HvnetPlugin;
import org.hvnet.dsl.ui.document.Documents;

/**
 * Tells the language server which projects are open, and which specifications change on disk.
 * Thread-safe.
 */
final class WorkspaceChanges implements IResourceChangeListener {

  private final InProcessServer server;

  /** What the server was told last. */
  private List<WorkspaceFolder> folders = List.of();

  WorkspaceChanges(InProcessServer server) {
    this.server = server;
  }

  /** The open projects, which the server is about to be told. */
  synchronized List<WorkspaceFolder> folders() {
    folders =
        Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
            .filter(project -> project.isOpen() && project.getLocationURI() != null)
            .map(
                project ->
                    new WorkspaceFolder(Documents.uri(project.getLocationURI()), project.getName()))
            .toList();
    return folders;
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    List<FileEvent> files = new ArrayList<>();
    boolean[] projects = {false};
    try {
      event
          .getDelta()
          .accept(
              delta -> {
                if (delta.getResource() instanceof IProject) {
                  projects[0] |=
                      delta.getKind() != IResourceDelta.CHANGED
                          || (delta.getFlags() & IResourceDelta.OPEN) != 0;
                } else if (delta.getResource() instanceof IFile file) {
                  addChange(file, delta, files);
                }
                return true;
              });
    } catch (CoreException e) {
      HvnetPlugin.log().error("A change of the workspace did not reach the language server", e);
    }
    if (projects[0]) {
      changeFolders();
    }
    if (!files.isEmpty()) {
      server.notify(it -> it.didChangeWatchedFiles(new DidChangeWatchedFilesParams(files)));
    }
  }

  private static void addChange(IFile file, IResourceDelta delta, List<FileEvent> files) {
    boolean touched =
        delta.getKind() != IResourceDelta.CHANGED
            || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
    if (touched
        && Documents.EXTENSION.equals(file.getFileExtension())
        && file.getLocationURI() != null) {
      FileChangeType type =
          switch (delta.getKind()) {
            case IResourceDelta.ADDED -> FileChangeType.Created;
            case IResourceDelta.REMOVED -> FileChangeType.Deleted;
            default -> FileChangeType.Changed;
          };
      files.add(new FileEvent(Documents.uri(file.getLocationURI()), type));
    }
  }

  private synchronized void changeFolders() {
    List<WorkspaceFolder> closed = new ArrayList<>(folders);
    List<WorkspaceFolder> opened = new ArrayList<>(folders());
    opened.removeAll(closed);
    closed.removeAll(folders);
    var change = new WorkspaceFoldersChangeEvent(opened, closed);
    server.notify(it -> it.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(change)));
  }
}
