package dev.podarium.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Who may read and write a file. */
final class Modes {

  private Modes() {}

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
