package org.hvnet.dsl.linking;

import java.util.Map;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.rule.RuleCode;

/** Says in words what is wrong with the syntax, and gives literals without a value their code. */
public class HvnetSyntaxMessages extends SyntaxErrorMessageProvider {
  /** The tokens that people know by what they are for. */
  private static final Map<String, String> WORDS =
      Map.of("RULE_ID", "name", "RULE_STRING", "text in quotes", "RULE_INTEGER", "number");

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException error = context.getRecognitionException();
    return error == null || error.token == null
        ? coded(super.getSyntaxErrorMessage(context), IssueCodes.SYNTAX)
        : new SyntaxErrorMessage(message(error, context.getTokenNames()), IssueCodes.SYNTAX);
  }

  private static String message(RecognitionException error, String[] tokens) {
    String found =
        error.token.getType() == Token.EOF
            ? "the end of the file"
            : "'" + error.token.getText() + "'";
    return switch (error) {
      case MissingTokenException missing when isKnown(missing, tokens) ->
          "There is no " + word(tokens[missing.expecting]) + " before " + found + ".";
      case MismatchedTokenException other when isKnown(other, tokens) ->
          sentence(found) + " cannot stand here; " + article(tokens[other.expecting]) + " can.";
      default -> sentence(found) + " cannot stand here.";
    };
  }

  private static boolean isKnown(MismatchedTokenException error, String[] tokens) {
    return error.expecting >= 0 && error.expecting < tokens.length;
  }

  private static String word(String token) {
    return WORDS.getOrDefault(token, token);
  }

  private static String article(String token) {
    return WORDS.containsKey(token) ? "a " + WORDS.get(token) : token;
  }

  private static String sentence(String found) {
    return Character.toUpperCase(found.charAt(0)) + found.substring(1);
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
