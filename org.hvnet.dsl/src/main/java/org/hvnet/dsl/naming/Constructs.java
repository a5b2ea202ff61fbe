package org.hvnet.dsl.naming;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.hvnet.dsl.hvnet.Named;

/** The features that all constructs have in common: names and members. */
public final class Constructs {
  private Constructs() {}

  /** The names that an element declares; none if it is no construct. */
  @SuppressWarnings("unchecked")
  public static List<Named> names(EObject element) {
    EStructuralFeature names = element.eClass().getEStructuralFeature("names");
    return names == null ? List.of() : (List<Named>) element.eGet(names);
  }

  /** The clauses and constructs in an element. */
  @SuppressWarnings("unchecked")
  public static List<EObject> members(EObject element) {
    EStructuralFeature members = element.eClass().getEStructuralFeature("members");
    return members == null ? List.of() : (List<EObject>) element.eGet(members);
  }
}
