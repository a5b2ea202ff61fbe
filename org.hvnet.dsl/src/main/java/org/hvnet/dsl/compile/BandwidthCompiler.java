package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.network.Bandwidth;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.VirtualSwitch.MinimumBandwidth;

/** What adapters ask of the bandwidth of a virtual switch, and the kind of it that follows. */
final class BandwidthCompiler {
  private final Context context;

  BandwidthCompiler(Context context) {
    this.context = context;
  }

  /** Weight or absolute by what is used; it can only be chosen when the switch is made. */
  MinimumBandwidth mode(Element virtual, List<Element> machines) {
    boolean[] uses = new boolean[2];
    Consumer<Element> use =
        e -> {
          uses[0] |= e.says(WEIGHT);
          uses[1] |= e.says(MINIMUM_BANDWIDTH);
        };
    virtual.visit(use);
    for (Element machine : machines) {
      if (machine.parent() != virtual) {
        machine.children(VIRTUAL_ADAPTER).stream().filter(a -> isOn(a, virtual)).forEach(use);
      }
    }
    Optional<Stated> weights = virtual.said(WEIGHTS);
    MinimumBandwidth mode =
        weights.isPresent() || uses[0] && !uses[1]
            ? MinimumBandwidth.WEIGHT
            : virtual.says(SR_IOV) ? MinimumBandwidth.NONE : MinimumBandwidth.ABSOLUTE;
    context.derive(
        virtual.id(),
        DerivedValue.BANDWIDTH_MODE,
        mode.name().toLowerCase(Locale.ROOT),
        weights,
        Level.TOPOLOGY);
    return mode;
  }

  /** Whether an adapter that is written elsewhere names the switch, or has no other choice. */
  private boolean isOn(Element adapter, Element virtual) {
    Element host = virtual.parent();
    return adapter
        .said(ON_SWITCH)
        .or(() -> adapter.parent().said(ON_SWITCH))
        .flatMap(said -> said.clause().node("virtualSwitch"))
        .map(reference -> context.all(reference, host, VIRTUAL_SWITCH).contains(virtual))
        .orElseGet(
            () ->
                adapter.enclosing(VIRTUAL_SWITCH).isEmpty()
                    && host.children(VIRTUAL_SWITCH).size() == 1);
  }

  /** What an adapter asks for. */
  static Bandwidth of(Element adapter) {
    return new Bandwidth(
        PhysicalCompiler.optional(adapter.integer(WEIGHT, "weight")),
        rate(adapter.clause(MINIMUM_BANDWIDTH)),
        rate(adapter.clause(MAXIMUM_BANDWIDTH)));
  }

  private static Optional<DataRate> rate(Optional<Node> clause) {
    return clause.flatMap(c -> c.quantity("rate")).filter(r -> r > 0).map(DataRate::new);
  }
}
