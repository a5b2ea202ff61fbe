package org.hvnet.dsl.compile;

import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.NAMED_TERM__ELEMENT;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SENTENCE__SERVICE;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.SENTENCE__STORAGE;
import static org.hvnet.dsl.hvnet.HvnetPackage.Literals.VLAN_TERM__VLAN;

import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.declaration.DeclaredGroup;
import org.hvnet.dsl.declaration.DeclaredGroup.Term;
import org.hvnet.dsl.declaration.DeclaredSentence;
import org.hvnet.dsl.declaration.DeclaredSentence.Verb;
import org.hvnet.dsl.hvnet.CollectiveTerm;
import org.hvnet.dsl.hvnet.Group;
import org.hvnet.dsl.hvnet.GroupTerm;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.NamedTerm;
import org.hvnet.dsl.hvnet.Sentence;
import org.hvnet.dsl.hvnet.VlanTerm;

/** Sentences of a file, and the groups in them. */
final class SentenceFragmentCompiler {
  private final AstReader reader;

  SentenceFragmentCompiler(AstReader reader) {
    this.reader = reader;
  }

  Optional<DeclaredSentence> sentence(Sentence sentence) {
    if (sentence == null || sentence.getVerb() == null) {
      return Optional.empty();
    }
    Optional<DeclaredGroup> object = group(sentence.getObject());
    Optional<Verb> verb = verb(sentence.getVerb());
    if (verb.isEmpty() || needsObject(verb.get()) && object.isEmpty()) {
      return Optional.empty();
    }
    return group(sentence.getSubject())
        .map(
            subject ->
                new DeclaredSentence(
                    sentence.isOnly(),
                    subject,
                    verb.get(),
                    sentence.isReachOnly(),
                    object,
                    service(sentence),
                    reader.references(sentence, SENTENCE__STORAGE),
                    reader.has(sentence, HvnetPackage.Literals.SENTENCE__ELEMENT)
                        ? Optional.of(
                            org.hvnet.sim.network.Sentence.Element.valueOf(
                                sentence.getElement().name()))
                        : Optional.empty(),
                    reader.at(sentence)));
  }

  private Optional<org.hvnet.dsl.declaration.NameReference> service(Sentence sentence) {
    return reader.references(sentence, SENTENCE__SERVICE).stream().findFirst();
  }

  private static Optional<Verb> verb(String words) {
    return switch (words) {
      case "reaches", "reach" -> Optional.of(Verb.REACHES);
      case "may reach" -> Optional.of(Verb.MAY_REACH);
      case "must not reach" -> Optional.of(Verb.MUST_NOT_REACH);
      case "apart" -> Optional.of(Verb.APART);
      case "isolated" -> Optional.of(Verb.ISOLATED);
      case "invisible" -> Optional.of(Verb.INVISIBLE);
      case "uses", "use" -> Optional.of(Verb.USES);
      case "share no" -> Optional.of(Verb.SHARE_NO);
      default -> Optional.empty();
    };
  }

  private static boolean needsObject(Verb verb) {
    return verb == Verb.REACHES || verb == Verb.MAY_REACH || verb == Verb.MUST_NOT_REACH;
  }

  Optional<DeclaredGroup> group(Group group) {
    if (group == null) {
      return Optional.empty();
    }
    List<Term> members = group.getTerms().stream().flatMap(t -> term(t).stream()).toList();
    List<Term> except = group.getExcept().stream().flatMap(t -> term(t).stream()).toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeclaredGroup(reader.text(group), members, except));
  }

  private Optional<Term> term(GroupTerm term) {
    return switch (term) {
      case CollectiveTerm t ->
          Optional.of(
              new Term.Collective(org.hvnet.sim.network.Group.Word.valueOf(t.getWord().name())));
      case VlanTerm t -> reader.reference(t, VLAN_TERM__VLAN).map(Term.InVlan::new);
      case NamedTerm t -> reader.reference(t, NAMED_TERM__ELEMENT).map(Term.Named::new);
      default -> Optional.empty();
    };
  }
}
