package org.hvnet.dsl.scoping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.scoping.impl.ImportUriGlobalScopeProvider;
import org.hvnet.dsl.hvnet.Import;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.resource.SpecificationResources;

/**
 * Names of other files: those of all files that are imported, directly or by an imported file. A
 * circle of imports ends where it began.
 */
public class HvnetGlobalScopeProvider extends ImportUriGlobalScopeProvider {
  @Override
  protected boolean isIgnoreCase(EReference reference) {
    return true;
  }

  @Override
  protected LinkedHashSet<URI> getImportedUris(Resource resource) {
    LinkedHashSet<URI> imported = new LinkedHashSet<>();
    Deque<Resource> open = new ArrayDeque<>();
    open.add(resource);
    while (!open.isEmpty()) {
      Resource current = open.remove();
      for (var content : current.getContents()) {
        if (content instanceof Specification specification) {
          for (var statement : specification.getStatements()) {
            if (statement instanceof Import anImport && anImport.getImportURI() != null) {
              follow(resource, current, anImport.getImportURI(), imported, open);
            }
          }
        }
      }
    }
    return imported;
  }

  private static void follow(
      Resource root,
      Resource from,
      String path,
      LinkedHashSet<URI> imported,
      Deque<Resource> open) {
    SpecificationResources.resolve(path, from.getURI())
        .filter(uri -> !uri.equals(root.getURI()) && !imported.contains(uri))
        .flatMap(uri -> SpecificationResources.find(from.getResourceSet(), uri))
        .ifPresent(
            next -> {
              imported.add(next.getURI());
              open.add(next);
            });
  }
}
