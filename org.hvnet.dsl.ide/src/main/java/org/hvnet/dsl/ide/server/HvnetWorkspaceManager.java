package org.hvnet.dsl.ide.server;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;

/** Xtext's workspace, whose local diagnostics are published together with the network-wide ones. */
public class HvnetWorkspaceManager extends WorkspaceManager {
  @Inject private NetworkDiagnostics diagnostics;

  @Override
  public void initialize(
      List<WorkspaceFolder> folders,
      Procedure2<? super URI, ? super Iterable<Issue>> acceptor,
      CancelIndicator cancel) {
    diagnostics.publishTo(acceptor);
    super.initialize(folders, diagnostics::accept, cancel);
  }
}
