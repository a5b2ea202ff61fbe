package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.SERVICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.Service.Transport;

/** Services: those the language knows, and those the network declares, which win. */
final class ServiceCompiler {
  private final Context context;
  private final Map<String, Service> declared = new HashMap<>();

  ServiceCompiler(Context context) {
    this.context = context;
  }

  void compile(List<Element> sites) {
    for (Element site : sites) {
      for (Element service : site.children(SERVICE)) {
        Node node = service.clause(SERVICE).orElseThrow();
        List<PortRange> ports = node.nodes("ports").stream().flatMap(p -> port(p).stream()).toList();
        transport(node)
            .filter(t -> !ports.isEmpty())
            .ifPresent(
                t -> declared.put(key(service.name()), new Service(service.name(), t, ports)));
      }
    }
  }

  private static Optional<Transport> transport(Node node) {
    return switch (node.text("transport").orElse("").toLowerCase(Locale.ROOT)) {
      case "tcp" -> Optional.of(Transport.TCP);
      case "udp" -> Optional.of(Transport.UDP);
      default -> Optional.empty();
    };
  }

  private static Optional<PortRange> port(Node item) {
    int first = item.integer("first").orElse(0);
    int last = item.integer("last").orElse(first);
    return first >= 1 && last <= 65535 && first <= last
        ? Optional.of(new PortRange(first, last))
        : Optional.empty();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The service of a name; an unknown one is a finding. */
  Optional<Service> find(String name, SourceRange at) {
    Optional<Service> found =
        Optional.ofNullable(declared.get(key(name))).or(() -> KnownServices.find(name));
    if (found.isEmpty()) {
      context.error(
          IssueCodes.NAME_UNKNOWN,
          at,
          "There is no service " + name + "; declare it: service " + name + " tcp PORT.");
    }
    return found;
  }

  /** All services of a clause. */
  List<Service> all(Node clause) {
    List<Service> services = new ArrayList<>();
    List<String> names = clause.texts("services");
    for (int i = 0; i < names.size(); i++) {
      find(names.get(i), clause.at("services", i)).ifPresent(services::add);
    }
    return services;
  }
}
