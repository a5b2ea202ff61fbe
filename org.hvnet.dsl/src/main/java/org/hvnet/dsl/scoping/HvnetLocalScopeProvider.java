package org.hvnet.dsl.scoping;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;
import org.eclipse.xtext.scoping.impl.ImportedNamespaceAwareLocalScopeProvider;

/**
 * Names of one file: inside a host or switch what belongs to it needs no prefix. Case does not
 * matter.
 */
public class HvnetLocalScopeProvider extends ImportedNamespaceAwareLocalScopeProvider {
  @Override
  protected boolean isIgnoreCase(EReference reference) {
    return true;
  }

  /** Files are imported whole; no name is. */
  @Override
  protected List<ImportNormalizer> internalGetImportedNamespaceResolvers(
      EObject context, boolean ignoreCase) {
    return List.of();
  }
}
