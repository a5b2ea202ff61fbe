package org.hvnet.dsl.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.hvnet.Named;

/**
 * The comment right before a declaration documents it: lines that start with a hash, without an
 * empty line after them.
 */
public class CommentDocumentation implements IEObjectDocumentationProvider {
  @Override
  public String getDocumentation(EObject element) {
    EObject declaration = element instanceof Named ? element.eContainer() : element;
    ICompositeNode node = NodeModelUtils.getNode(declaration);
    if (node == null) {
      return null;
    }
    List<ILeafNode> hidden = new ArrayList<>();
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (!leaf.isHidden()) {
        break;
      }
      hidden.add(leaf);
    }
    Collections.reverse(hidden);
    List<String> lines = new ArrayList<>();
    for (ILeafNode leaf : hidden) {
      boolean comment = leaf.getText().startsWith("#");
      if (!comment && leaf.getText().chars().filter(c -> c == '\n').count() > 1) {
        break;
      }
      if (comment) {
        lines.add(0, leaf.getText().replaceFirst("#+ ?", "").strip());
      }
    }
    return lines.isEmpty() ? null : lines.stream().collect(Collectors.joining("\n"));
  }
}
