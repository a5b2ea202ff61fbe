package org.hvnet.dsl.generator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Generated files could not be written. Nothing in the output folder has changed, unless the
 * message says so. The message names the path and is meant for users.
 */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;

  OutputException(Path path, String reason) {
    this(path, reason, null);
  }

  OutputException(Path path, String reason, IOException cause) {
    super(path + ": " + reason, cause);
    this.path = path;
  }

  /** The same as the cause, said with the file that the file system names, or the given one. */
  static OutputException of(Path path, IOException cause) {
    if (cause instanceof OutputException already) {
      return already;
    }
    Path culprit = path;
    String reason = cause.getMessage();
    if (cause instanceof FileSystemException e) {
      culprit = e.getFile() == null ? path : path.getFileSystem().getPath(e.getFile());
      reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
    if (cause instanceof AccessDeniedException) {
      reason = "no permission to write here";
    } else if (cause instanceof FileAlreadyExistsException) {
      reason = "is in the way of a generated file";
    }
    for (Throwable notUndone : cause.getSuppressed()) {
      reason += "; and what was written before could not be undone: " + notUndone.getMessage();
    }
    return new OutputException(culprit, reason, cause);
  }

  /** The file or folder that is in the way; null after serialisation. */
  public Path path() {
    return path;
  }
}
