package org.hvnet.dsl.ide.server;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.hvnet.dsl.ide.HvnetIdeSetup;

/** Puts the language server together, for a process of its own as well as inside of Eclipse. */
public class HvnetServerModule extends AbstractModule {

  /** Xtext's server with this module's bindings in place of its own. */
  public static Module server() {
    return Modules.override(new ServerModule()).with(new HvnetServerModule());
  }

  @Override
  protected void configure() {
    bind(LanguageServerImpl.class).to(HvnetLanguageServer.class);
    bind(WorkspaceManager.class).to(HvnetWorkspaceManager.class);
    bind(ProjectManager.class).to(HvnetProjectManager.class);
    // Xtext looks for languages with a ServiceLoader on the thread's class loader, which under OSGi
    // sees none.
    HvnetIdeSetup.injector();
    bind(IResourceServiceProvider.Registry.class)
        .toInstance(IResourceServiceProvider.Registry.INSTANCE);
  }
}
