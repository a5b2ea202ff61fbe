package org.hvnet.dsl.naming;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.hvnet.dsl.hvnet.Change;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Variant;

/**
 * Full names, as other tools list them: the names of what encloses come first. What a change or a
 * variant repeats is no new thing and has none.
 */
public class HvnetQualifiedNameProvider extends IQualifiedNameProvider.AbstractImpl {
  @Override
  public QualifiedName getFullyQualifiedName(EObject element) {
    if (!(element instanceof Named named) || named.getName() == null) {
      return null;
    }
    List<String> segments = new ArrayList<>();
    segments.add(named.getName());
    EObject construct = named.eContainer();
    for (EObject e = construct.eContainer(); e != null; e = e.eContainer()) {
      if (e instanceof Change || e instanceof Variant) {
        return null;
      }
      Constructs.names(e).stream()
          .map(Named::getName)
          .findFirst()
          .ifPresent(n -> segments.add(0, n));
    }
    return segments.contains(null) ? null : QualifiedName.create(segments);
  }
}
