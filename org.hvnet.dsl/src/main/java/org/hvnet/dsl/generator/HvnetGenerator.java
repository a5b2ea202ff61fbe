package org.hvnet.dsl.generator;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.generator.AbstractGenerator;
import org.eclipse.xtext.generator.IFileSystemAccess2;
import org.eclipse.xtext.generator.IGeneratorContext;

/** Xtext's way into the generators. A specification has no artefacts yet. */
public class HvnetGenerator extends AbstractGenerator {

  @Override
  public void doGenerate(Resource resource, IFileSystemAccess2 output, IGeneratorContext context) {}
}
