package org.hvnet.dsl.linking;

import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.rule.RuleCode;

/** Gives syntax errors and literals without a value their code. */
public class HvnetSyntaxMessages extends SyntaxErrorMessageProvider {
  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    return coded(super.getSyntaxErrorMessage(context), IssueCodes.SYNTAX);
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
    return coded(
        super.getSyntaxErrorMessage(context),
        isPrefix(context.getValueConverterException().getNode())
            ? RuleCode.HV178.name()
            : IssueCodes.SYNTAX);
  }

  private static boolean isPrefix(INode node) {
    return node != null
        && node.getGrammarElement() instanceof RuleCall call
        && call.getRule().getName().equals("Prefix");
  }

  private static SyntaxErrorMessage coded(SyntaxErrorMessage message, String code) {
    return message == null ? null : new SyntaxErrorMessage(message.getMessage(), code);
  }
}
