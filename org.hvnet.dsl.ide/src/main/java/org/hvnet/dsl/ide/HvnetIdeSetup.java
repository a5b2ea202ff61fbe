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
}
