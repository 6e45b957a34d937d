package dev.podarium.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a file may be written, asked before the work is done whose outcome goes into it. */
public final class Writability {

  /** Where a program's own streams are, which may lead to files that others write. */
  private static final Pattern STREAMS =
      Pattern.compile("/dev/(stdin|stdout|stderr|fd/.*)|/proc/[^/]+/fd/.*");

  private Writability() {}

  /**
   * What stands against writing a file, as the end of a sentence that begins with its name; null
   * when nothing does.
   *
   * @param kept files that must stay as they are, under whatever name or link
   */
  public static @Nullable String problem(Path file, Collection<Path> kept) {
    if (file.toString().isBlank()) {
      return "is no name of a file";
    }
    if (kept.stream().anyMatch(other -> same(file, other))) {
      return "is one of the files that are read, and would be replaced; name another file";
    }
    return Files.exists(file) ? problemOfOld(file) : problemOfNew(file);
  }

  private static @Nullable String problemOfOld(Path file) {
    if (Files.isDirectory(file)) {
      return "is a folder; name a file in it";
    }
    if (!Files.isRegularFile(file) || STREAMS.matcher(file.toString()).matches()) {
      return "is a device or a pipe; name a file";
    }
    return Modes.mayWrite(file) ? problemOfFolder(real(file)) : "may not be written to";
  }

  private static @Nullable String problemOfNew(Path file) {
    return Files.isSymbolicLink(file)
        ? "is a link that leads nowhere; name another file"
        : problemOfFolder(file.toAbsolutePath());
  }

  private static @Nullable String problemOfFolder(Path file) {
    var folder = file.getParent();
    if (folder == null || !Files.exists(folder)) {
      return "cannot be written: its folder does not exist";
    }
    if (!Files.isDirectory(folder)) {
      return "cannot be written: %s is no folder".formatted(folder.getFileName());
    }
    return Files.isWritable(folder) ? null : "cannot be written: its folder may not be written to";
  }

  /** Whether two names mean one file: the same name, or a link, or a second name of the file. */
  public static boolean same(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || Files.isSameFile(one, other);
    } catch (IOException oneIsNotThere) {
      return false;
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException unknown) {
      return file.toAbsolutePath();
    }
  }
}
