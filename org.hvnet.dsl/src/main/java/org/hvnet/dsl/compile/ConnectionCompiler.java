package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.CLUSTER;
import static org.hvnet.dsl.grammar.Rules.ON_SWITCH;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_SWITCH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/**
 * What the adapters of machines are connected to: the virtual switch that one names, else the
 * enclosing one, else the host's only one.
 */
final class ConnectionCompiler {
  private final Context context;

  ConnectionCompiler(Context context) {
    this.context = context;
  }

  /**
   * The switch of an adapter; empty if it is not known.
   *
   * @param id the adapter's id
   * @param host the host the machine runs on
   */
  Optional<ElementId> virtualSwitch(Element adapter, ElementId id, Element host) {
    Optional<Stated> said = adapter.said(ON_SWITCH).or(() -> adapter.parent().said(ON_SWITCH));
    if (said.isPresent()) {
      Optional<ElementId> named =
          said.get()
              .clause()
              .node("virtualSwitch")
              .flatMap(r -> named(adapter, said.get(), r, host));
      named.ifPresent(s -> context.derive(id, DerivedValue.ADAPTER_SWITCH, s, said.get()));
      return named;
    }
    Optional<Element> around = adapter.enclosing(VIRTUAL_SWITCH).filter(s -> s.parent() == host);
    if (around.isPresent()) {
      context.derive(id, DerivedValue.ADAPTER_SWITCH, around.get(), Level.ENCLOSING);
      return around.map(Element::id);
    }
    var switches = host.children(VIRTUAL_SWITCH);
    if (switches.size() == 1) {
      ElementId only = switches.iterator().next().id();
      context.derive(id, DerivedValue.ADAPTER_SWITCH, only, Level.TOPOLOGY);
      return Optional.of(only);
    }
    context.report(
        new Diagnostic(
            RuleCode.HV114.name(),
            switches.isEmpty() ? Severity.WARNING : Severity.ERROR,
            adapter.at(),
            switches.isEmpty()
                ? adapter.parent()
                    + " has no network: "
                    + host
                    + " has no virtual switch to connect to."
                : "Say which virtual switch " + adapter.parent() + " is on: " + names(host) + ".",
            List.of(new Diagnostic.Related(host.at(), host.toString()))));
    return Optional.empty();
  }

  private static String names(Element host) {
    var switches = host.children(VIRTUAL_SWITCH);
    return switches.isEmpty()
        ? "none"
        : switches.stream()
            .map(s -> ElementId.of(s.name()).toString())
            .collect(Collectors.joining(", "));
  }

  /** The switch of that name on the host; a path may name the host as well. */
  private Optional<ElementId> named(Element adapter, Stated said, Node reference, Element host) {
    List<Element> found = context.all(reference, host, VIRTUAL_SWITCH);
    Optional<Element> own = found.stream().filter(s -> s.parent() == host).findFirst();
    if (own.isEmpty()) {
      context.report(
          new Diagnostic(
              RuleCode.HV115.name(),
              Severity.ERROR,
              reference.at(),
              adapter.parent()
                  + " runs on "
                  + host
                  + ", which has no virtual switch "
                  + reference.text()
                  + "; it has "
                  + names(host)
                  + ".",
              List.of(new Diagnostic.Related(host.at(), host.toString())),
              fixes(adapter, said, reference, host)));
    }
    return own.map(Element::id);
  }

  /** The first few switches of the host; a clustered machine needs one that all nodes have. */
  private static List<QuickFix> fixes(Element adapter, Stated said, Node reference, Element host) {
    Element owner = adapter.says(ON_SWITCH) ? adapter : adapter.parent();
    boolean local =
        new SourceTrace.Clause(owner, said).isLocal() && adapter.enclosing(CLUSTER).isEmpty();
    return host.children(VIRTUAL_SWITCH).stream()
        .filter(s -> local)
        .limit(3)
        .map(s -> use(s, reference))
        .toList();
  }

  private static QuickFix use(Element virtual, Node reference) {
    String name = Names.quoteIfNeeded(virtual.name());
    return new QuickFix("Connect it to " + name, List.of(new QuickFix.Edit(reference.at(), name)));
  }
}
