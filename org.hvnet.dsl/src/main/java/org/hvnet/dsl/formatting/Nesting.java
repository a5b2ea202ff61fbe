package org.hvnet.dsl.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/**
 * The blocks around a token and the member that it belongs to, while tokens are walked in order.
 */
final class Nesting {
  private static final class Block {
    final EObject owner;
    final boolean isOnOneLine;
    EObject member;

    Block(EObject owner, boolean isOnOneLine) {
      this.owner = owner;
      this.isOnOneLine = isOnOneLine;
    }
  }

  private final Deque<Block> blocks = new ArrayDeque<>();

  Nesting(EObject owner, boolean isOnOneLine) {
    blocks.push(new Block(owner, isOnOneLine));
  }

  /** Goes into a block. */
  void enter(EObject owner, boolean isOnOneLine) {
    blocks.push(new Block(owner, isOnOneLine));
  }

  /** Leaves the innermost block; says whether it was on one line. */
  boolean leave() {
    return blocks.pop().isOnOneLine;
  }

  boolean isOnOneLine() {
    return blocks.peek().isOnOneLine;
  }

  /** How many blocks are around, the outermost not counted. */
  int depth() {
    return blocks.size() - 1;
  }

  /** Whether a member of the innermost block begins with the token; to be asked once a token. */
  boolean startsMember(ISemanticRegion token) {
    EObject member = memberOf(token);
    boolean starts = member != null && member != blocks.peek().member;
    blocks.peek().member = member;
    return starts;
  }

  /** The member of the innermost block that the token stands in; null for what is in none. */
  EObject memberOf(ISemanticRegion token) {
    EObject owner = blocks.peek().owner;
    EObject member = token.getSemanticElement();
    while (member != null && member.eContainer() != owner) {
      member = member.eContainer();
    }
    return member;
  }
}
