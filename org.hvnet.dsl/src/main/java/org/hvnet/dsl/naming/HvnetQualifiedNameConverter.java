package org.hvnet.dsl.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Qualified names are parted by dots, but not by those inside quotes. */
public class HvnetQualifiedNameConverter implements IQualifiedNameConverter {
  @Override
  public QualifiedName toQualifiedName(String text) {
    return QualifiedName.create(Names.split(text));
  }

  @Override
  public String toString(QualifiedName name) {
    return Names.join(name.getSegments());
  }
}
