package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.DuplicateNames;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Words;
import org.hvnet.sim.rule.Severity;

/**
 * What can be the end of a cable or of a sentence has a name of its own in its site, since `to` and
 * sentences name it without saying what it is. Machines too: they may move to any host.
 */
final class Uniqueness {
  private Uniqueness() {}

  static void check(Context context, List<Element> sites) {
    for (Element site : sites) {
      List<Element> things = new ArrayList<>();
      for (var kind :
          List.of(PHYSICAL_SWITCH, SERVER, OUTSIDE, ROUTER, FIREWALL, STORAGE_ARRAY, HOST)) {
        things.addAll(site.children(kind));
      }
      site.children(CLUSTER).forEach(c -> things.addAll(c.children(VIRTUAL_MACHINE)));
      for (Element host : site.children(HOST)) {
        things.addAll(host.children(VIRTUAL_MACHINE));
        host.children(VIRTUAL_SWITCH).forEach(s -> things.addAll(s.children(VIRTUAL_MACHINE)));
      }
      things.sort(Comparator.comparing(Element::at));
      Map<String, Element> known = new HashMap<>();
      for (Element thing : things) {
        Element first = known.putIfAbsent(thing.name().toLowerCase(Locale.ROOT), thing);
        if (first != null) {
          context.report(
              new Diagnostic(
                  first.kind() == thing.kind()
                      ? DuplicateNames.code(thing.kind())
                      : IssueCodes.NAME_DUPLICATE,
                  Severity.ERROR,
                  thing.at(),
                  "There is a " + Words.of(first.kind()) + " " + first.name() + " already.",
                  List.of(new Diagnostic.Related(first.at(), "the first " + first.name()))));
        }
      }
    }
  }
}
