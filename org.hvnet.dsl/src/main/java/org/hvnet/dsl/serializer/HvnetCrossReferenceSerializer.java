package org.hvnet.dsl.serializer;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.serializer.diagnostic.ISerializationDiagnostic.Acceptor;
import org.eclipse.xtext.serializer.diagnostic.ITokenDiagnosticProvider;
import org.eclipse.xtext.serializer.tokens.ICrossReferenceSerializer;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Step;

/**
 * Writes a step of a reference: as it was written, if that still names what the step refers to, so
 * that {@code Web07} stays the seventh of {@code Web[01..40]}; else by the name of that. Needs no
 * scopes, so that a model can be written that is in no file.
 */
public class HvnetCrossReferenceSerializer implements ICrossReferenceSerializer {
  @Inject private LinkingHelper linking;
  @Inject private IValueConverterService literals;
  @Inject private ITokenDiagnosticProvider diagnostics;

  @Override
  public boolean isValid(
      EObject step, CrossReference reference, EObject target, INode node, Acceptor errors) {
    return text(step, reference, target) != null;
  }

  @Override
  public String serializeCrossRef(
      EObject step, CrossReference reference, EObject target, INode node, Acceptor errors) {
    String text = text(step, reference, target);
    if (text == null && errors != null) {
      errors.accept(
          diagnostics.getNoEObjectDescriptionFoundDiagnostic(
              step, reference, target, IScope.NULLSCOPE));
    }
    return text;
  }

  private String text(EObject element, CrossReference reference, EObject target) {
    String written = element instanceof Step step ? step.getText() : null;
    String name =
        target instanceof Named named && !named.eIsProxy() && named.getName() != null
            ? named.getName()
            : null;
    if (written != null && (name == null || isFormOf(written, name))) {
      name = written;
    }
    try {
      return name == null ? null : literals.toString(name, linking.getRuleNameFrom(reference));
    } catch (ValueConverterException e) {
      return null;
    }
  }

  /** The name itself in any case, or the name of a range with the digits of a member. */
  private static boolean isFormOf(String written, String name) {
    return written.regionMatches(true, 0, name, 0, name.length())
            && isDigits(written.substring(name.length()))
        || isDigits(name) && isDigits(written);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
