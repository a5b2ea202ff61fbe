package org.hvnet.dsl.ide.highlighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.hvnet.Reference;

/**
 * Classifies text by its node model: the place in the grammar tells a declared name from one that
 * refers, and a unit from a keyword. Needs no linking, and works on text with syntax errors.
 */
public final class NodeTokens {

  private NodeTokens() {}

  /** The tokens below the node that have a kind, in order. */
  public static List<Token> of(INode root) {
    List<Token> tokens = new ArrayList<>();
    for (ILeafNode leaf : root.getLeafNodes()) {
      kind(leaf).ifPresent(kind -> tokens.add(new Token(leaf.getOffset(), leaf.getLength(), kind)));
    }
    return tokens;
  }

  private static Optional<TokenKind> kind(ILeafNode leaf) {
    if (leaf.getText().isBlank()) {
      return Optional.empty();
    }
    if (leaf.isHidden()) {
      return Optional.of(TokenKind.COMMENT);
    }
    INode node = wholeOf(leaf);
    EObject element = node.getGrammarElement();
    if (GrammarUtil.containingCrossReference(element) != null) {
      return Optional.of(TokenKind.REFERENCE);
    }
    if (element instanceof RuleCall && isName(GrammarUtil.containingAssignment(element))) {
      return Optional.of(TokenKind.DECLARATION);
    }
    if (node != leaf && isNumeric(NodeModelUtils.getTokenText(node))) {
      return Optional.of(TokenKind.NUMBER);
    }
    if (leaf.getText().equals(".") && leaf.getSemanticElement() instanceof Reference) {
      return Optional.of(TokenKind.REFERENCE);
    }
    EObject word = leaf.getGrammarElement();
    return TokenKind.ofToken(
        leaf.getText(), word instanceof Keyword || word instanceof EnumLiteralDeclaration);
  }

  /** Whether it is a quantity or an address; relative ones start with a dot. */
  private static boolean isNumeric(String text) {
    return Character.isDigit(text.charAt(text.startsWith(".") && text.length() > 1 ? 1 : 0));
  }

  /** The node of the outermost data type rule that the leaf is part of, or the leaf itself. */
  private static INode wholeOf(ILeafNode leaf) {
    INode node = leaf;
    while (node.getParent() != null && isInDataTypeRule(node.getGrammarElement())) {
      node = node.getParent();
    }
    return node;
  }

  private static boolean isInDataTypeRule(EObject element) {
    AbstractRule rule = element == null ? null : GrammarUtil.containingRule(element);
    return rule instanceof ParserRule && GrammarUtil.isDatatypeRule((ParserRule) rule);
  }

  private static boolean isName(Assignment assignment) {
    return assignment != null && assignment.getFeature().equals("name");
  }
}
