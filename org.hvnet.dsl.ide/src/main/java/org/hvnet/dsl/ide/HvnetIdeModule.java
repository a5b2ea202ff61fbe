package org.hvnet.dsl.ide;

import org.eclipse.xtext.generator.IShouldGenerate;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.hvnet.dsl.ide.highlighting.HvnetHighlightingCalculator;
import org.hvnet.dsl.ide.hover.DerivationHover;
import org.hvnet.dsl.ide.rename.HvnetRenameService;

/** Binds what the language replaces of Xtext's editor-neutral services. */
public class HvnetIdeModule extends AbstractHvnetIdeModule {

  /** Colours of words, for LSP's semantic tokens. */
  public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
    return HvnetHighlightingCalculator.class;
  }

  /** Hover shows effective values. */
  public Class<? extends HoverService> bindHoverService() {
    return DerivationHover.class;
  }

  /** Rename over all files of a project. */
  @Override
  public Class<? extends IRenameService2> bindIRenameService2() {
    return HvnetRenameService.class;
  }

  /** The server would generate after each change; artefacts are written on request alone. */
  public IShouldGenerate bindIShouldGenerate() {
    return (resource, cancelIndicator) -> false;
  }
}
