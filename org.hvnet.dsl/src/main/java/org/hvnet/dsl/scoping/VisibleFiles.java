package org.hvnet.dsl.scoping;

import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.hvnet.Import;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.resource.SpecificationResources;

/**
 * The files whose names a file sees: its own and those that it imports, directly or by an imported
 * file. Every lookup of a name asks, so the answer is kept as long as none of the files is parsed
 * anew or leaves the resource set. An answer with a file missing is not kept, since the file may
 * come. Safe for use by several threads.
 */
@Singleton
class VisibleFiles {
  /** A file as it was parsed; a parse result is replaced, never changed, when a text changes. */
  private record Parsed(Resource file, Object result) {
    static Parsed of(Resource file) {
      return new Parsed(file, file instanceof XtextResource x ? x.getParseResult() : null);
    }

    boolean isCurrent() {
      return file.getResourceSet() != null && result == of(file).result;
    }
  }

  private record Known(List<Parsed> walked, List<Resource> visible) {
    boolean isCurrent() {
      for (Parsed parsed : walked) {
        if (!parsed.isCurrent()) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<Resource, Known> known = Collections.synchronizedMap(new WeakHashMap<>());

  /** The file and what it imports, the nearest first; a circle of imports ends where it began. */
  List<Resource> of(Resource file) {
    Known kept = known.get(file);
    if (kept != null && kept.isCurrent()) {
      return kept.visible();
    }
    Map<URI, Resource> files = new LinkedHashMap<>();
    Deque<Resource> open = new ArrayDeque<>();
    files.put(file.getURI(), file);
    open.add(file);
    boolean complete = true;
    while (!open.isEmpty()) {
      for (Optional<Resource> imported : imports(open.remove())) {
        complete &= imported.isPresent();
        imported.filter(i -> files.putIfAbsent(i.getURI(), i) == null).ifPresent(open::add);
      }
    }
    List<Resource> visible = files.values().stream().filter(VisibleFiles::isParsed).toList();
    if (complete) {
      known.put(file, new Known(files.values().stream().map(Parsed::of).toList(), visible));
    } else {
      known.remove(file);
    }
    return visible;
  }

  private static boolean isParsed(Resource file) {
    return !file.getContents().isEmpty() && file.getContents().getFirst() instanceof Specification;
  }

  private static List<Optional<Resource>> imports(Resource file) {
    if (!isParsed(file)) {
      return List.of();
    }
    List<Optional<Resource>> imported = new ArrayList<>();
    for (var statement : ((Specification) file.getContents().getFirst()).getStatements()) {
      if (statement instanceof Import anImport && anImport.getImportURI() != null) {
        imported.add(
            SpecificationResources.resolve(anImport.getImportURI(), file.getURI())
                .flatMap(uri -> SpecificationResources.find(file.getResourceSet(), uri)));
      }
    }
    return imported;
  }
}
