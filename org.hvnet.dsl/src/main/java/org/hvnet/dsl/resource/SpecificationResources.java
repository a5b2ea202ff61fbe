package org.hvnet.dsl.resource;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** Finds files of specifications without throwing. */
public final class SpecificationResources {
  /** The file extension of specifications. */
  public static final String EXTENSION = "hvnet";

  private SpecificationResources() {}

  /** What an import names; empty if it is no relative path and so may lead to another computer. */
  public static Optional<URI> resolve(String path, URI from) {
    try {
      URI uri = URI.createURI(path);
      boolean relative =
          uri.isRelative()
              && uri.isHierarchical()
              && !uri.hasAuthority()
              && !uri.hasAbsolutePath()
              && !uri.hasQuery()
              && !uri.hasFragment()
              && !URI.decode(path).contains("\0");
      return relative ? Optional.of(uri.resolve(from)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether there is a specification of this name. */
  public static boolean exists(ResourceSet files, URI uri) {
    return EXTENSION.equals(uri.fileExtension()) && files.getURIConverter().exists(uri, Map.of());
  }

  /** The file, read if it has not been; empty if there is none or it cannot be read. */
  public static Optional<Resource> find(ResourceSet files, URI uri) {
    if (!exists(files, uri)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(files.getResource(uri, true));
    } catch (WrappedException e) {
      return Optional.empty();
    }
  }
}
