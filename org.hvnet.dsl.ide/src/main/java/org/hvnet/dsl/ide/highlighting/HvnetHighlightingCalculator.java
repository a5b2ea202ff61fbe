package org.hvnet.dsl.ide.highlighting;

import com.google.common.collect.ObjectArrays;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** The semantic tokens of a file for the language server. */
public class HvnetHighlightingCalculator implements ISemanticHighlightingCalculator {

  @Override
  public void provideHighlightingFor(
      XtextResource resource,
      IHighlightedPositionAcceptor acceptor,
      CancelIndicator cancelIndicator) {
    if (resource == null || resource.getParseResult() == null) {
      return;
    }
    for (Token token : NodeTokens.of(resource.getParseResult().getRootNode())) {
      // Xtext finds type and modifiers by name among those it announces.
      String[] names = token.kind().modifiers().toArray(String[]::new);
      acceptor.addPosition(
          token.offset(), token.length(), ObjectArrays.concat(token.kind().type(), names));
    }
  }
}
