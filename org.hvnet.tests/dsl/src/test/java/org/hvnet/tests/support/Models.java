package org.hvnet.tests.support;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.FragmentReader;
import org.hvnet.dsl.declaration.Node;

/** What a file says, whatever its layout. */
public final class Models {
  private Models() {}

  /** One line for each element and value, without positions and texts. */
  public static List<String> lines(Resource file) {
    Fragment fragment = FragmentReader.read(file);
    List<String> lines = new ArrayList<>();
    lines.add(fragment.network().map(Fragment.Name::text) + " " + fragment.language());
    fragment.statements().forEach(s -> add(lines, "", s));
    return lines;
  }

  private static void add(List<String> lines, String indent, Object value) {
    if (value instanceof Node node) {
      lines.add(indent + node.type().getName());
      node.values().keySet().stream()
          .sorted()
          .forEach(
              feature -> {
                lines.add(indent + " ." + feature);
                add(lines, indent + "  ", node.values().get(feature));
              });
    } else if (value instanceof List<?> list) {
      list.forEach(v -> add(lines, indent, v));
    } else {
      lines.add(indent + value);
    }
  }
}
