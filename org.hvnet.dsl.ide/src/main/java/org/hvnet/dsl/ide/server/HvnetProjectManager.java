package org.hvnet.dsl.ide.server;

import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;
import org.hvnet.dsl.resource.SpecificationResources;

/**
 * Xtext's project, which can do without files that are gone. A file that is closed and deleted
 * before it is built stays among those to be built; to read it would fail this build and, since it
 * stays there, all that follow.
 */
public class HvnetProjectManager extends ProjectManager {
  private IExternalContentProvider openDocuments;

  @Override
  public void initialize(
      ProjectDescription description,
      IProjectConfig config,
      Procedure2<? super URI, ? super Iterable<Issue>> acceptor,
      IExternalContentProvider openDocuments,
      Provider<Map<String, ResourceDescriptionsData>> index,
      CancelIndicator cancel) {
    this.openDocuments = openDocuments;
    super.initialize(description, config, acceptor, openDocuments, index, cancel);
  }

  @Override
  public IncrementalBuilder.Result doBuild(
      List<URI> changed, List<URI> deleted, List<Delta> elsewhere, CancelIndicator cancel) {
    List<URI> present = new ArrayList<>();
    List<URI> gone = new ArrayList<>(deleted);
    for (URI file : changed) {
      (isThere(file) ? present : gone).add(file);
    }
    return super.doBuild(present, gone, elsewhere, cancel);
  }

  private boolean isThere(URI file) {
    return openDocuments.hasContent(file)
        || getResourceSet() == null
        || SpecificationResources.exists(getResourceSet(), file);
  }
}
