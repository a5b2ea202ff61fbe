package org.hvnet.dsl.serializer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.serializer.sequencer.TransientValueService;
import org.hvnet.dsl.hvnet.Step;

/** The text of a step is part of its reference, and is not written beside it. */
public class HvnetTransientValues extends TransientValueService {
  @Override
  public ValueTransient isValueTransient(EObject element, EStructuralFeature feature) {
    return element instanceof Step && feature.getName().equals("text")
        ? ValueTransient.YES
        : super.isValueTransient(element, feature);
  }
}
