package org.hvnet.dsl.linking;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Step;
import org.hvnet.dsl.naming.Names;
import org.hvnet.dsl.scoping.HiddenNames;
import org.hvnet.dsl.scoping.ReferenceKinds;

/**
 * Says in the words of the field which thing a name was expected to be, and which similar name
 * there is. What follows an unknown name in a path is not reported: it could not be looked for. Nor
 * is a name that a syntax error hides.
 */
public class HvnetLinkingMessages extends LinkingDiagnosticMessageProvider {
  /** The most unknown names of a file for which a similar one is looked for. */
  public static final int MAX_PROPOSALS = 50;

  @Inject private IScopeProvider scopes;
  @Inject private HiddenNames hidden;

  @Override
  public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
    EObject step = context.getContext();
    Reference reference = step.eContainer() instanceof Reference r ? r : null;
    if (reference == null) {
      return super.getUnresolvedProxyMessage(context);
    }
    int place = reference.getSteps().indexOf(step);
    for (Step before : reference.getSteps().subList(0, place)) {
      if (before.getElement() == null || before.getElement().eIsProxy()) {
        return null;
      }
    }
    String name = Names.unquote(context.getLinkText());
    if (hidden.contains(step, name)) {
      return null;
    }
    boolean last = place == reference.getSteps().size() - 1;
    String word = last ? ReferenceKinds.words(reference) : "thing";
    String inside =
        place == 0 ? "" : " in " + reference.getSteps().get(place - 1).getElement().getName();
    boolean many = step.eResource().getErrors().size() >= MAX_PROPOSALS;
    Optional<String> similar = many ? Optional.empty() : similar(context, name);
    return new DiagnosticMessage(
        "There is no "
            + word
            + " "
            + Names.quotePortIfNeeded(name)
            + inside
            + similar.map(s -> "; did you mean " + Names.quotePortIfNeeded(s) + "?").orElse("."),
        Severity.ERROR,
        IssueCodes.NAME_UNKNOWN,
        similar.map(s -> new String[] {s}).orElse(new String[0]));
  }

  private Optional<String> similar(ILinkingDiagnosticContext context, String name) {
    int most = Math.max(1, name.length() / 3);
    return StreamSupport.stream(
            scopes
                .getScope(context.getContext(), context.getReference())
                .getAllElements()
                .spliterator(),
            false)
        .map(d -> d.getName().getLastSegment())
        .distinct()
        .limit(20_000)
        .filter(n -> Math.abs(n.length() - name.length()) <= most)
        .filter(n -> Spelling.distance(n, name, most) <= most)
        .min(
            Comparator.comparingInt((String n) -> Spelling.distance(n, name, most))
                .thenComparing(n -> n));
  }
}
