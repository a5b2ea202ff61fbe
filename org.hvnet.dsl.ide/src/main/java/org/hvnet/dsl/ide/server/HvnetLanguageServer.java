package org.hvnet.dsl.ide.server;

import com.google.inject.Singleton;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** The language server: Xtext's, which announces no more than the language has. */
@Singleton
public class HvnetLanguageServer extends LanguageServerImpl {

  @Override
  protected ServerCapabilities createServerCapabilities(InitializeParams params) {
    ServerCapabilities capabilities = super.createServerCapabilities(params);
    // There is nothing with parameters in the language.
    capabilities.setSignatureHelpProvider(null);
    return capabilities;
  }
}
