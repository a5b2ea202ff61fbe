package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.Sentence;

/**
 * A sentence.
 *
 * @param only whether it starts with only
 * @param subject who
 * @param verb does what
 * @param reachOnly whether only stands behind the verb
 * @param object with whom
 * @param service on which service
 * @param storage which storage
 * @param element what is not shared
 * @param at where it stands
 */
public record DeclaredSentence(
    boolean only,
    DeclaredGroup subject,
    Verb verb,
    boolean reachOnly,
    Optional<DeclaredGroup> object,
    Optional<NameReference> service,
    List<NameReference> storage,
    Optional<Sentence.Element> element,
    SourceRange at) {
  /** Copies all lists. */
  public DeclaredSentence {
    storage = List.copyOf(storage);
  }

  /** What a sentence says. */
  public enum Verb {
    /** Reaches. */
    REACHES,
    /** May reach. */
    MAY_REACH,
    /** Must not reach. */
    MUST_NOT_REACH,
    /** Apart. */
    APART,
    /** Isolated. */
    ISOLATED,
    /** Invisible. */
    INVISIBLE,
    /** Uses. */
    USES,
    /** Share no. */
    SHARE_NO
  }
}
