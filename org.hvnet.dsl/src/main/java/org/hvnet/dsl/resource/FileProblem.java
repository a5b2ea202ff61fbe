package org.hvnet.dsl.resource;

import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.nodemodel.INode;

/** An error about a file as a whole; it stands at its start. */
final class FileProblem extends AbstractDiagnostic {
  private final String code;
  private final String message;

  FileProblem(String code, String message) {
    this.code = code;
    this.message = message;
  }

  @Override
  public String getCode() {
    return code;
  }

  @Override
  public String[] getData() {
    return new String[0];
  }

  @Override
  protected INode getNode() {
    return null;
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public int getOffset() {
    return 0;
  }

  @Override
  public int getLength() {
    return 0;
  }

  @Override
  public int getLine() {
    return 1;
  }

  @Override
  public int getColumn() {
    return 1;
  }

  @Override
  public int getLineEnd() {
    return 1;
  }

  @Override
  public int getColumnEnd() {
    return 1;
  }
}
