package org.hvnet.dsl.scoping;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.dsl.hvnet.Mlag;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.Reference;
import org.hvnet.dsl.hvnet.Step;

/**
 * What the steps of a reference may stand for. The first is looked for where it stands, then in
 * what encloses it, then in imported files; each further one inside the one before. The last must
 * be of a kind that fits the place ({@link ReferenceKinds}). Case does not matter.
 */
public class HvnetScopeProvider extends AbstractHvnetScopeProvider {
  @Inject private ProjectNames names;

  @Override
  public IScope getScope(EObject context, EReference reference) {
    EObject step = context;
    if (step instanceof Reference whole && !whole.getSteps().isEmpty()) {
      step = whole.getSteps().getLast();
    }
    return step instanceof Step s && s.eContainer() instanceof Reference whole
        ? new StepScope(whole, whole.getSteps().indexOf(s))
        : IScope.NULLSCOPE;
  }

  private final class StepScope extends AbstractScope {
    private final Reference reference;
    private final int place;

    StepScope(Reference reference, int place) {
      super(IScope.NULLSCOPE, true);
      this.reference = reference;
      this.place = place;
    }

    private boolean isLast() {
      return place == reference.getSteps().size() - 1;
    }

    private boolean fits(Named named) {
      Optional<Set<EClass>> kinds = ReferenceKinds.of(reference);
      return !isLast() || kinds.isEmpty() || kinds.get().contains(named.eContainer().eClass());
    }

    /** What is changed is looked for outside of the change. */
    private EObject start() {
      EObject owner = reference.eContainer();
      boolean changed = reference.eContainingFeature().getName().equals("targets");
      return changed && owner.eContainer() != null && owner.eClass() != Rules.WITHOUT
          ? owner.eContainer()
          : owner;
    }

    /** One step after the other, since a path may have any number of them. */
    private Named owner() {
      Named owner = null;
      for (Step before : reference.getSteps().subList(0, place)) {
        owner = before.getElement();
        if (owner == null || owner.eIsProxy()) {
          return null;
        }
      }
      return owner;
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
      String text = String.join(".", name.getSegments());
      return found(text)
          .filter(this::fits)
          .findFirst()
          .or(() -> ofSomeHost(text))
          .or(() -> ofItsSwitches(text))
          .map(StepScope::describe)
          .orElse(null);
    }

    private Stream<Named> found(String text) {
      if (place > 0) {
        return owner() == null ? Stream.empty() : names.inside(owner(), text);
      }
      return reference.eContainer().eClass() == Rules.LIKE
          ? names.profiles(reference, text)
          : names.visible(start(), text);
    }

    /** A profile or a cluster names the virtual switch of each host. */
    private Optional<Named> ofSomeHost(String text) {
      EClass rule = reference.eContainer().eClass();
      return place == 0 && rule == Rules.ON_SWITCH
          ? names.anywhere(reference, text).filter(this::fits).findFirst()
          : Optional.empty();
    }

    /** An mlag names a lag that each of its switches has. */
    private Optional<Named> ofItsSwitches(String text) {
      return place == 0 && reference.eContainer() instanceof Mlag mlag && reference == mlag.getLag()
          ? mlag.getSwitches().stream()
              .filter(s -> !s.getSteps().isEmpty())
              .map(s -> s.getSteps().getLast().getElement())
              .filter(s -> s != null && !s.eIsProxy())
              .flatMap(s -> names.inside(s, text))
              .filter(this::fits)
              .findFirst()
          : Optional.empty();
    }

    private static IEObjectDescription describe(Named named) {
      return EObjectDescription.create(QualifiedName.create(named.getName()), named);
    }

    @Override
    protected Iterable<IEObjectDescription> getAllLocalElements() {
      Stream<Named> all =
          place == 0 ? names.all(start()) : owner() == null ? Stream.empty() : names.all(owner());
      return all.filter(n -> n.getName() != null && fits(n)).map(StepScope::describe).toList();
    }
  }
}
