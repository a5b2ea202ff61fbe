package org.hvnet.dsl.ui.document;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.IDocument;

/** Eclipse creates this before it fills the first document of a specification. */
public class DocumentSetup implements IDocumentSetupParticipant {

  @Override
  public void setup(IDocument document) {
    // The document has neither text nor name yet. But loading this class has started the plug-in,
    // which watches documents.
  }
}
