package org.hvnet.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.hvnet.dsl.HvnetRuntimeModule;
import org.hvnet.dsl.HvnetStandaloneSetup;

/**
 * Registers the language with its editor services; the language server finds it by {@code
 * ServiceLoader}.
 */
public class HvnetIdeSetup extends HvnetStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new HvnetRuntimeModule(), new HvnetIdeModule()));
  }

  /**
   * The services of the language in this process; the first call registers it, and takes some
   * tenths of a second.
   */
  public static Injector injector() {
    return Registered.INJECTOR;
  }

  private static final class Registered {
    static final Injector INJECTOR = new HvnetIdeSetup().createInjectorAndDoEMFRegistration();
  }
}
