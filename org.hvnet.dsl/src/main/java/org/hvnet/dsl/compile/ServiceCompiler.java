package org.hvnet.dsl.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Service;

/** Services: those of the project before those the language knows. */
final class ServiceCompiler {
  private final Merge merge;
  private final Map<ElementId, Service> declared = new HashMap<>();

  ServiceCompiler(Merge merge) {
    this.merge = merge;
  }

  void compile() {
    for (var service : merge.all(Fragment::services)) {
      ElementId id = ElementId.of(service.name().text());
      if (merge.declare(Kind.SERVICE, id, service.name())) {
        declared.put(id, new Service(id.name(), service.transport(), service.ports()));
      }
    }
  }

  /** The service of a name; an unknown one is a finding. */
  Optional<Service> find(NameReference reference) {
    Optional<Service> service =
        merge
            .symbols()
            .find(reference, Kind.SERVICE)
            .map(s -> declared.get(s.id()))
            .or(() -> KnownServices.find(reference.path().getLast()));
    if (service.isEmpty()) {
      merge.error(
          IssueCodes.NAME_UNKNOWN,
          reference.at(),
          "There is no service " + reference.path().getLast() + ".");
    }
    return service;
  }

  List<Service> all(List<NameReference> references) {
    return references.stream().flatMap(r -> find(r).stream()).toList();
  }
}
