package org.hvnet.dsl.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.hvnet.dsl.hvnet.Department;
import org.hvnet.dsl.hvnet.Specification;

/** Formats a specification: one statement a line. */
public class HvnetFormatter extends AbstractJavaFormatter {

  /** Puts each department on a line of its own. */
  protected void format(Specification specification, IFormattableDocument document) {
    for (Department department : specification.getDepartments()) {
      document.prepend(department, region -> region.setNewLines(1, 1, 2));
      document.format(department);
    }
  }

  /** Separates the words of a department by one space. */
  protected void format(Department department, IFormattableDocument document) {
    textRegionExtensions
        .allSemanticRegions(department)
        .forEach(region -> document.surround(region, s -> s.oneSpace()));
  }
}
