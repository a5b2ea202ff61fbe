package org.hvnet.dsl.generator;

import com.google.inject.Inject;
import java.io.ByteArrayInputStream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.generator.AbstractGenerator;
import org.eclipse.xtext.generator.IFileSystemAccess2;
import org.eclipse.xtext.generator.IGeneratorContext;
import org.hvnet.dsl.generator.powershell.ScriptLimits;
import org.hvnet.dsl.project.SpecificationChecker;

/**
 * Generation as Xtext calls it in Maven builds and in Eclipse: all artefacts of a root file without
 * errors, and nothing for a library or for what the scripts cannot set up yet.
 */
public class HvnetGenerator extends AbstractGenerator {
  @Inject private SpecificationChecker checker;

  @Override
  public void doGenerate(Resource resource, IFileSystemAccess2 output, IGeneratorContext context) {
    SpecificationChecker.Result result = checker.check(resource);
    if (result.isClean()
        && result.project().namesNetwork()
        && ScriptLimits.of(result.analysis().network()).isEmpty()) {
      for (Artifact artifact : NetworkGenerator.generate(result.analysis().compilation())) {
        output.generateFile(artifact.path(), new ByteArrayInputStream(artifact.content()));
      }
    }
  }
}
