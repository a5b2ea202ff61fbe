package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.CHANGE;
import static org.hvnet.dsl.grammar.Rules.FINDS;
import static org.hvnet.dsl.grammar.Rules.REFUTES;
import static org.hvnet.dsl.grammar.Rules.REQUIREMENT;
import static org.hvnet.dsl.grammar.Rules.SITE;
import static org.hvnet.dsl.grammar.Rules.VARIANT;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.expand.Element;
import org.hvnet.sim.network.ElementId;

/** Reads the variants of a project. */
final class VariantReader {
  private VariantReader() {}

  static List<Variant> read(Context context, Element root) {
    List<Variant> variants = new ArrayList<>();
    for (Element variant : root.children(VARIANT)) {
      List<Node> changes = new ArrayList<>();
      List<ElementId> refutes = new ArrayList<>();
      List<String> finds = new ArrayList<>();
      for (Node member : variant.clause(VARIANT).orElseThrow().nodes("members")) {
        if (member.is(CHANGE)) {
          changes.add(member);
        } else if (member.is(REFUTES)) {
          member.nodes("sentences").forEach(s -> refutes.addAll(refuted(context, root, s)));
        } else if (member.is(FINDS)) {
          finds.addAll(member.texts("codes"));
        }
      }
      variants.add(new Variant(variant.name(), variant.at(), changes, refutes, finds));
    }
    return variants;
  }

  private static List<ElementId> refuted(Context context, Element root, Node sentence) {
    return sentence
        .text("scope")
        .map(scope -> List.of(ElementId.of("policy", scope)))
        .orElseGet(
            () ->
                sentence
                    .node("requirement")
                    .map(r -> context.all(r, root, REQUIREMENT))
                    .orElse(List.of())
                    .stream()
                    .map(
                        e ->
                            e.parent().is(SITE)
                                ? ElementId.of("requirement", e.parent().name(), e.name())
                                : ElementId.of("requirement", e.name()))
                    .toList());
  }
}
