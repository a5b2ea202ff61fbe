package org.hvnet.dsl.cli;

import com.google.inject.Injector;
import java.util.concurrent.CompletableFuture;
import org.hvnet.dsl.HvnetStandaloneSetup;

/**
 * The services of the language. To wire them takes longer than to read a command line, so both can
 * be done at once. Used by one thread.
 */
final class Language {
  private CompletableFuture<Injector> injector;

  /** Begins to wire the services, in a thread of its own. */
  void begin() {
    if (injector == null) {
      injector =
          CompletableFuture.supplyAsync(
              () -> new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration());
    }
  }

  /** The services, as soon as they are there. */
  Injector injector() {
    begin();
    return injector.join();
  }
}
