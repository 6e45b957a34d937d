package dev.podarium.workbench.editor.recovery;

import dev.podarium.files.Draft;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one run of the program, and the lock that says whether it is still running. The
 * lock lies beside the folder and is taken before there is a folder, so that nobody ever sees one
 * without it.
 */
final class RunFolder implements AutoCloseable {

  private static final String LOCK = ".lock";
  private static final String COPY = ".json";

  private final Path folder;
  private final FileChannel lock;
  private boolean damaged;

  private RunFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * A folder for this run.
   *
   * @param root where all of them lie; made when it is missing
   */
  static RunFolder create(Path root) throws IOException {
    Files.createDirectories(root);
    var folder = root.resolve(UUID.randomUUID().toString());
    var lock = lock(folder);
    if (lock == null) {
      throw new IOException("no lock can be had in " + root);
    }
    Files.createDirectory(folder, onlyForMe(root));
    return new RunFolder(folder, lock);
  }

  /** A Secret may be among the texts. */
  private static FileAttribute<?>[] onlyForMe(Path root) {
    return root.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The folders of runs that have ended; locked from now on. */
  static List<RunFolder> abandoned(Path root) throws IOException {
    var found = new ArrayList<RunFolder>();
    if (Files.isDirectory(root)) {
      try (var folders = Files.newDirectoryStream(root, Files::isDirectory)) {
        for (var folder : folders) {
          var lock = lock(folder);
          if (lock != null) {
            found.add(new RunFolder(folder, lock));
          }
        }
      }
    }
    return found;
  }

  /** Null when a running program has it, or when this disk knows no locks. */
  private static @Nullable FileChannel lock(Path folder) {
    try {
      var channel =
          FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return channel;
      }
      channel.close();
    } catch (IOException noLocksHere) {
      return null;
    }
    return null;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProgram) {
      return false;
    }
  }

  private static Path lockFile(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK);
  }

  /** Tries twice: the end of the program sweeps away, once, what is being written just then. */
  void write(String id, UnsavedText text) throws IOException {
    try {
      Draft.write(copy(id), text.bytes());
    } catch (IOException swept) {
      Draft.write(copy(id), text.bytes());
    }
  }

  void remove(String id) throws IOException {
    Files.deleteIfExists(copy(id));
  }

  private Path copy(String id) {
    return folder.resolve(id + COPY);
  }

  /** What can be read of what lies in it, in the order in which the tabs were opened. */
  List<UnsavedText> texts() throws IOException {
    var texts = new ArrayList<UnsavedText>();
    for (var file : files()) {
      try {
        texts.add(UnsavedText.of(Files.readAllBytes(file)));
      } catch (RuntimeException | IOException unreadable) {
        damaged = true;
      }
    }
    return texts;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(COPY)).sorted().toList();
    }
  }

  /** The folder, when something in it could not be read. */
  Optional<Path> damage() {
    return damaged ? Optional.of(folder) : Optional.empty();
  }

  boolean isEmpty() throws IOException {
    return files().isEmpty();
  }

  /** Deletes all of it; what could not be read stays, for a person to look at. */
  void delete() throws IOException {
    if (damaged) {
      close();
      return;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    close();
    Files.deleteIfExists(lockFile(folder));
  }

  /** Lets go of it and leaves what is in it. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
