package org.hvnet.dsl.formatting;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;

/** Formats whole files outside of an editor. */
public class SpecificationFormatter {
  @Inject private IFormatter2 formatter;
  @Inject private Provider<FormatterRequest> requests;
  @Inject private Provider<TextRegionAccessBuilder> texts;

  /** The formatted text of a file; that of a file with syntax errors is what it was. */
  public String format(XtextResource file) {
    if (file.getParseResult() == null || file.getContents().isEmpty()) {
      return "";
    }
    ITextRegionAccess text = texts.get().forNodeModel(file).create();
    FormatterRequest request = requests.get().setTextRegionAccess(text);
    return text.getRewriter().renderToString(formatter.format(request));
  }
}
