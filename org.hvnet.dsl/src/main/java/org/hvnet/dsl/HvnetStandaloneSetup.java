package org.hvnet.dsl;

/** Registers the language where no Eclipse does: command line, Maven, language server and tests. */
public class HvnetStandaloneSetup extends HvnetStandaloneSetupGenerated {

  /**
   * Registers the language with EMF's and Xtext's global registries; calling it again does no harm.
   */
  public static void doSetup() {
    new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration();
  }
}
