package org.hvnet.dsl.ui;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Plugin;
import org.hvnet.dsl.ui.diagnostics.DiagnosticMarkers;
import org.hvnet.dsl.ui.document.OpenDocuments;
import org.hvnet.dsl.ui.server.InProcessServer;
import org.osgi.framework.BundleContext;

/**
 * The plug-in. It owns the language server of the workspace, which starts when it is first needed.
 */
public class HvnetPlugin extends Plugin {

  /** The symbolic name of the bundle, and the prefix of all its extension ids. */
  public static final String ID = "org.hvnet.dsl.ui";

  private static HvnetPlugin instance;

  private final OpenDocuments documents = new OpenDocuments();
  private InProcessServer server;

  @Override
  public void start(BundleContext context) throws Exception {
    super.start(context);
    server = new InProcessServer(new DiagnosticMarkers());
    instance = this;
    FileBuffers.getTextFileBufferManager().addFileBufferListener(documents);
  }

  @Override
  public void stop(BundleContext context) throws Exception {
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(documents);
    server.close();
    instance = null;
    super.stop(context);
  }

  /** The language server of the workspace. Thread-safe. */
  public static InProcessServer server() {
    return instance.server;
  }

  /** The plug-in's log. */
  public static ILog log() {
    return ILog.of(HvnetPlugin.class);
  }
}
