package dev.podarium.files;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may read and write a file. */
final class Modes {

  private static final Set<PosixFilePermission> WRITE =
      EnumSet.of(OWNER_WRITE, GROUP_WRITE, OTHERS_WRITE);

  private Modes() {}

  /** Whether a file may be written; one that is marked as read-only may not, by nobody. */
  static boolean mayWrite(Path file) {
    var modes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      return Files.isWritable(file)
          && (modes == null || !Collections.disjoint(modes.readAttributes().permissions(), WRITE));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Gives a new file the owner and the mode of the one that it replaces, where there is one. */
  static void carryOver(Path from, Path to) throws IOException {
    var wanted = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    var given = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (wanted != null && given != null && Files.exists(from)) {
      var attributes = wanted.readAttributes();
      carryOwner(attributes, given);
      given.setPermissions(attributes.permissions());
    }
  }

  /** Only an administrator may give files away: for anybody else the owner is the writer. */
  private static void carryOwner(PosixFileAttributes wanted, PosixFileAttributeView given) {
    try {
      given.setGroup(wanted.group());
      given.setOwner(wanted.owner());
    } catch (IOException notAllowed) {
      return;
    }
  }
}
