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

  /**
   * Begins to wire the services. EMF's registries are those of a context class loader, which a new
   * thread has from this one, and one of a pool from elsewhere.
   */
  void begin() {
    if (injector == null) {
      injector =
          CompletableFuture.supplyAsync(
              () -> new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration(),
              work -> Thread.ofPlatform().name("hvnet-language").daemon().start(work));
    }
  }

  /** The services, as soon as they are there. */
  Injector injector() {
    begin();
    return injector.join();
  }
}
