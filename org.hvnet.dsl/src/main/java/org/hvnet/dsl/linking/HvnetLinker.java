package org.hvnet.dsl.linking;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.linking.lazy.LazyLinker;
import org.eclipse.xtext.nodemodel.INode;
import org.hvnet.dsl.hvnet.Step;
import org.hvnet.dsl.naming.Names;

/**
 * Keeps the text of each step beside what it refers to: {@code Web07} refers to the range {@code
 * Web}, and which member is meant would be lost with the text of the file.
 */
public class HvnetLinker extends LazyLinker {
  @Inject private LinkingHelper linking;

  @Override
  protected void createAndSetProxy(EObject element, INode node, EReference reference) {
    super.createAndSetProxy(element, node, reference);
    if (element instanceof Step step) {
      step.setText(Names.unquote(linking.getCrossRefNodeAsString(node, false)));
    }
  }
}
