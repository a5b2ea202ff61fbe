package org.hvnet.dsl.ide.rename;

import com.google.common.base.Throwables;
import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.refactoring.RefactoringIssueAcceptor.Severity;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.rename.RenameService2;
import org.eclipse.xtext.ide.server.rename.ServerRefactoringIssueAcceptor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.resource.SpecificationResources;

/**
 * Renames with edits of the text. Xtext's change serialiser would write each reference by the name
 * of what it refers to, and so lose which member of a range a short form like {@code Web07} means.
 */
public class HvnetRenameService extends RenameService2 {
  @Inject private IScopeProvider scopes;
  @Inject private UriExtensions uris;
  @Inject private ResourceDescriptionsProvider index;

  /** A refusal reaches the editor as it is, not as the cause of something else. */
  @Override
  public WorkspaceEdit rename(IRenameService2.Options options) {
    try {
      return super.rename(options);
    } catch (Exception e) {
      Throwables.throwIfInstanceOf(Throwables.getRootCause(e), ResponseErrorException.class);
      throw e;
    }
  }

  @Override
  protected void applyModifications(
      EObject element,
      WorkspaceEdit workspaceEdit,
      ServerRefactoringIssueAcceptor issues,
      IRenameService2.Options options,
      ILanguageServerAccess.Context context) {
    if (!(element instanceof Named thing) || thing.getName() == null) {
      issues.add(Severity.FATAL, "What is there has no name");
      return;
    }
    Renaming renaming = new Renaming(thing, files(element), scopes);
    String name = options.getRenameParams().getNewName().strip();
    Optional<String> refusal = renaming.refusal(name);
    if (refusal.isPresent()) {
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.InvalidParams, refusal.get(), null));
    }
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (Renaming.Edit edit : renaming.edits(name)) {
      changes
          .computeIfAbsent(uris.toUriString(edit.file().getURI()), uri -> new ArrayList<>())
          .add(new TextEdit(range(edit.place()), edit.text()));
    }
    workspaceEdit.setChanges(changes);
  }

  /** Offers the name of the whole range where a member of it is written. */
  @Override
  protected Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> doPrepareRename(
      Resource file, Document document, PrepareRenameParams params, CancelIndicator cancel) {
    if (!(file instanceof XtextResource text) || text.getParseResult() == null) {
      return null;
    }
    int caret = document.getOffSet(params.getPosition());
    for (int offset = caret; offset >= Math.max(0, caret - 1); offset--) {
      if (getElementWithIdentifierAt(text, offset) instanceof Named thing
          && !thing.eIsProxy()
          && thing.getName() != null) {
        INode leaf =
            NodeModelUtils.findLeafNodeAtOffset(text.getParseResult().getRootNode(), offset);
        return Either3.forSecond(new PrepareRenameResult(range(leaf), thing.getName()));
      }
    }
    return null;
  }

  @Override
  protected boolean mayPerformRename(
      Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepared,
      RenameParams params) {
    return prepared != null;
  }

  private List<Resource> files(EObject element) {
    ResourceSet files = element.eResource().getResourceSet();
    List<Resource> all = new ArrayList<>();
    for (IResourceDescription file :
        index.getResourceDescriptions(files).getAllResourceDescriptions()) {
      SpecificationResources.find(files, file.getURI()).ifPresent(all::add);
    }
    if (!all.contains(element.eResource())) {
      all.add(element.eResource());
    }
    return all;
  }

  private static Range range(INode node) {
    return new Range(position(node, node.getOffset()), position(node, node.getEndOffset()));
  }

  private static Position position(INode node, int offset) {
    LineAndColumn at = NodeModelUtils.getLineAndColumn(node, offset);
    return new Position(at.getLine() - 1, at.getColumn() - 1);
  }
}
