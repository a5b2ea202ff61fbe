package org.hvnet.dsl.linking;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.DefaultLinkingService;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.IEObjectDescription;

/** Links one step of a reference: its text is one name, whatever characters it has. */
public class HvnetLinkingService extends DefaultLinkingService {
  @Override
  public List<EObject> getLinkedObjects(EObject context, EReference reference, INode node) {
    String name = getCrossRefNodeAsString(node);
    if (name == null || name.isEmpty()) {
      return List.of();
    }
    remember(context, name);
    IEObjectDescription found =
        getScope(context, reference).getSingleElement(QualifiedName.create(name));
    return found == null ? List.of() : List.of(found.getEObjectOrProxy());
  }

  /** A file is linked again when another gets or loses a name that it uses, or the range of it. */
  private void remember(EObject context, String name) {
    var used = getImportedNamesAdapter(context).getImportedNames();
    used.add(QualifiedName.create(name).toLowerCase());
    String range = name.replaceFirst("[0-9]+$", "");
    if (!range.isEmpty()) {
      used.add(QualifiedName.create(range).toLowerCase());
    }
  }
}
