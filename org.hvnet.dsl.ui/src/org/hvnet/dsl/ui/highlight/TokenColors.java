package org.hvnet.dsl.ui.highlight;

import java.util.Locale;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.hvnet.dsl.ide.highlighting.TokenKind;
import org.hvnet.dsl.ui.HvnetPlugin;

/**
 * How each kind of word looks in the current theme: the colours of Preferences, General,
 * Appearance, Colors and Fonts.
 */
public final class TokenColors {

  private TokenColors() {}

  /** The look of a kind now; it changes with the theme. To be called on the UI thread. */
  public static TextAttribute attribute(TokenKind kind) {
    String id = HvnetPlugin.ID + ".colors." + kind.name().toLowerCase(Locale.ROOT);
    Color color =
        PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
    return new TextAttribute(color, null, kind == TokenKind.KEYWORD ? SWT.BOLD : SWT.NORMAL);
  }
}
