package org.hvnet.dsl.generator;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Changes to an output folder that happen all or not at all. Contents are first written into a
 * staging folder in it; then files are moved, which needs no space and can be undone. One thread,
 * one use.
 */
final class OutputTransaction implements AutoCloseable {
  /** The name of the staging folder; it is there only while a run writes. */
  static final String STAGING = ".hvnet-staging";

  private final Path folder;
  private final Path staging;
  private final FileChannel channel;
  private final Deque<Undo> undo = new ArrayDeque<>();
  private int staged;

  @FunctionalInterface
  private interface Undo {
    void run() throws IOException;
  }

  /** Begins in an existing folder; clears away what an interrupted run left. */
  OutputTransaction(Path folder) throws IOException {
    this.folder = folder;
    staging = folder.resolve(STAGING);
    if (Files.isSymbolicLink(staging)) {
      throw new OutputException(staging, "is a symbolic link; delete it");
    }
    Files.createDirectories(staging);
    channel =
        FileChannel.open(
            staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!lock()) {
      channel.close();
      throw new OutputException(folder, "another run is writing into it");
    }
  }

  private boolean lock() throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Writes the content where it waits for {@link #moveIn}. */
  Path stage(byte[] content) throws IOException {
    return Files.write(staging.resolve("new" + staged++), content);
  }

  /** Takes the file out of the folder, and the folders that are empty then. */
  void remove(Path file) throws IOException {
    setAside(file);
    for (Path parent = file.getParent(); !parent.equals(folder); parent = parent.getParent()) {
      try {
        Files.delete(parent);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
      Path deleted = parent;
      undo.push(() -> Files.createDirectories(deleted));
    }
  }

  private void setAside(Path file) throws IOException {
    Path aside = staging.resolve("old" + undo.size());
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    undo.push(() -> Files.move(aside, file));
  }

  /** Puts a staged content in place, instead of what is there. */
  void moveIn(Path waiting, Path file) throws IOException {
    createFolders(file.getParent());
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      setAside(file);
    }
    Files.move(waiting, file);
    undo.push(() -> Files.delete(file));
  }

  private void createFolders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      createFolders(parent.getParent());
      Files.createDirectory(parent);
      undo.push(() -> Files.delete(parent));
    }
  }

  /** Makes what was done last: nothing is undone any more. */
  void commit() {
    undo.clear();
  }

  /** Undoes what was not committed, and takes the staging folder away. */
  @Override
  public void close() throws IOException {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
    channel.close();
    List<Path> leftovers;
    try (var files = Files.walk(staging)) {
      leftovers = files.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path leftover : leftovers) {
      Files.deleteIfExists(leftover);
    }
  }
}
