package org.hvnet.dsl.linking;

import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.hvnet.dsl.diagnostic.IssueCodes;

/** Gives syntax errors and literals without a value their code. */
public class HvnetSyntaxMessages extends SyntaxErrorMessageProvider {
  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    return coded(super.getSyntaxErrorMessage(context));
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
    return coded(super.getSyntaxErrorMessage(context));
  }

  private static SyntaxErrorMessage coded(SyntaxErrorMessage message) {
    return message == null ? null : new SyntaxErrorMessage(message.getMessage(), IssueCodes.SYNTAX);
  }
}
