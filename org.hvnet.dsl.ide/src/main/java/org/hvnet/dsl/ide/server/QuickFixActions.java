package org.hvnet.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.Document;
import org.hvnet.dsl.diagnostic.QuickFix;

/** Quick fixes as the code actions of the Language Server Protocol. Stateless. */
final class QuickFixActions {
  private QuickFixActions() {}

  /**
   * A code action for each quick fix of a diagnostic that changes no other file.
   *
   * @param uri the file
   * @param document its text
   * @param diagnostic the diagnostic as the client has it
   * @param fixes the quick fixes, the best first
   */
  static List<CodeAction> of(
      String uri, Document document, Diagnostic diagnostic, List<QuickFix> fixes) {
    List<CodeAction> actions = new ArrayList<>();
    for (QuickFix fix : fixes) {
      CodeAction action = new CodeAction(fix.title());
      action.setKind(CodeActionKind.QuickFix);
      action.setDiagnostics(List.of(diagnostic));
      action.setIsPreferred(actions.isEmpty());
      List<TextEdit> edits = fix.edits().stream().map(e -> edit(document, e)).toList();
      action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
      actions.add(action);
    }
    return actions;
  }

  private static TextEdit edit(Document document, QuickFix.Edit edit) {
    int start = edit.at().offset();
    Range range =
        new Range(document.getPosition(start), document.getPosition(start + edit.at().length()));
    return new TextEdit(range, edit.text());
  }
}
