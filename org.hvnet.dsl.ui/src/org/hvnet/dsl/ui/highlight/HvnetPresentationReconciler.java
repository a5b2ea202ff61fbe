package org.hvnet.dsl.ui.highlight;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;
import org.hvnet.dsl.ide.HvnetIdeSetup;
import org.hvnet.dsl.ide.highlighting.LexicalTokens;

/**
 * The colours of one editor: changed lines at once by the lexer, with {@link SemanticTokens} on top
 * of it.
 */
public class HvnetPresentationReconciler extends PresentationReconciler {

  private final IPropertyChangeListener themeListener = event -> refresh();
  private TextViewer viewer;
  private SemanticTokens semanticTokens;

  /** Created by the Generic Editor, for one viewer. */
  public HvnetPresentationReconciler() {
    LexicalTokens lexer = HvnetIdeSetup.injector().getInstance(LexicalTokens.class);
    var painter = new DefaultDamagerRepairer(new LexicalTokenScanner(lexer));
    setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
  }

  @Override
  public void install(ITextViewer viewer) {
    super.install(viewer);
    this.viewer = (TextViewer) viewer;
    semanticTokens = new SemanticTokens(this.viewer);
    PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
  }

  @Override
  public void uninstall() {
    PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
    semanticTokens.dispose();
    super.uninstall();
  }

  private void refresh() {
    viewer.invalidateTextPresentation();
  }
}
