package org.hvnet.dsl.scoping;

import static org.hvnet.dsl.grammar.Rules.CLUSTER;
import static org.hvnet.dsl.grammar.Rules.HOST;
import static org.hvnet.dsl.grammar.Rules.MANAGEMENT_ADAPTER;
import static org.hvnet.dsl.grammar.Rules.SECONDARY_VLAN;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_MACHINE;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_SWITCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.expand.Kinds;
import org.hvnet.dsl.hvnet.Change;
import org.hvnet.dsl.hvnet.Default;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Profile;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Scenario;
import org.hvnet.dsl.hvnet.Site;
import org.hvnet.dsl.hvnet.SiteDelta;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.hvnet.Step;
import org.hvnet.dsl.hvnet.Variant;
import org.hvnet.dsl.naming.Constructs;
import org.hvnet.dsl.naming.Names;

/**
 * The names that one file declares, by what they stand in. Machines and secondary VLANs are known
 * all over their file or site, host vNICs in their host. Immutable; kept as long as the file does
 * not change.
 */
final class FileNames {
  /** In the order of the text, so that one name of several is always the same. */
  private final Map<EObject, Map<String, List<Named>>> inner = new LinkedHashMap<>();

  private final Map<String, List<EObject>> deltas = new HashMap<>();
  private final Map<EClass, List<EObject>> defaults = new HashMap<>();

  FileNames(Specification file) {
    walk(file);
  }

  private void walk(EObject owner) {
    Stream<? extends EObject> members =
        owner instanceof Specification file
            ? file.getStatements().stream()
            : Constructs.members(owner).stream();
    members.forEach(member -> member(owner, member));
  }

  private void member(EObject owner, EObject member) {
    for (Named named : Constructs.names(member)) {
      offer(owner, named);
      wider(owner, member.eClass()).forEach(wide -> offer(wide, named));
    }
    if (member instanceof Change change && change.getDelta() != null) {
      delta(change.getDelta());
    } else if (member instanceof Profile profile && profile.getPattern() != null) {
      walk(profile.getPattern());
    } else if (member instanceof Default one && one.getPattern() != null) {
      defaults
          .computeIfAbsent(Kinds.of(one.getPattern().eClass()), k -> new ArrayList<>())
          .add(one.getPattern());
      walk(one.getPattern());
    } else if (!(member instanceof Scenario) && !(member instanceof Variant)) {
      walk(member);
    }
  }

  private void delta(EObject delta) {
    Object targets = delta.eGet(delta.eClass().getEStructuralFeature("targets"));
    for (Object target : (List<?>) targets) {
      if (target instanceof Reference reference && !reference.getSteps().isEmpty()) {
        String name = nameOf(reference.getSteps().getLast());
        if (name != null) {
          deltas.computeIfAbsent(key(name), k -> new ArrayList<>()).add(delta);
        }
      }
    }
    walk(delta);
  }

  /** The name as written; resolving it here would turn in circles. */
  static String nameOf(Step step) {
    var nodes =
        NodeModelUtils.findNodesForFeature(step, step.eClass().getEStructuralFeature("element"));
    return nodes.isEmpty() ? null : Names.unquote(NodeModelUtils.getTokenText(nodes.getFirst()));
  }

  /** Where else a name is known. */
  private static List<EObject> wider(EObject owner, EClass kind) {
    List<EObject> wide = new ArrayList<>();
    EClass around = Kinds.of(owner.eClass());
    boolean everywhere =
        kind == SECONDARY_VLAN
            || kind == VIRTUAL_MACHINE
                && (around == HOST || around == CLUSTER || around == VIRTUAL_SWITCH);
    if (everywhere) {
      for (EObject e = owner; e != null; e = e.eContainer()) {
        if (e instanceof Site || e instanceof SiteDelta || e instanceof Specification) {
          wide.add(e);
          break;
        }
      }
    } else if (kind == MANAGEMENT_ADAPTER && around == VIRTUAL_SWITCH) {
      wide.add(owner.eContainer());
    }
    return wide;
  }

  private void offer(EObject owner, Named named) {
    if (named.getName() != null) {
      inner
          .computeIfAbsent(owner, o -> new HashMap<>())
          .computeIfAbsent(key(named.getName()), k -> new ArrayList<>(1))
          .add(named);
    }
  }

  /** What is declared in an element, by name in lower case. */
  Map<String, List<Named>> in(EObject owner) {
    return inner.getOrDefault(owner, Map.of());
  }

  /** What is declared anywhere under a name. */
  Stream<Named> anywhere(String name) {
    return inner.values().stream().flatMap(m -> m.getOrDefault(key(name), List.of()).stream());
  }

  /** The changes of something of this name. */
  List<EObject> deltas(String name) {
    return deltas.getOrDefault(key(name), List.of());
  }

  /** The patterns of the defaults for constructs of a kind. */
  List<EObject> defaults(EClass kind) {
    return defaults.getOrDefault(kind, List.of());
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
