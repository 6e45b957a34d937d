package dev.podarium.cluster.runtime;

import java.util.List;

/** What the first word of a command says of the program. */
final class Programs {

  private static final String FAILURE =
      "failed to create containerd task: failed to create shim task: OCI runtime create failed:"
          + " runc create failed: unable to start container process: error during container init:"
          + " exec: ";

  private Programs() {}

  /** The name of a program without its folder. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A program is not called nothing, nor does its name have blanks in it. */
  static boolean surelyMissing(String program) {
    return program.isBlank() || program.chars().anyMatch(Character::isWhitespace);
  }

  /**
   * What the container runtime says of a program that is not there.
   *
   * <p>Source: opencontainers/runc, libcontainer/standard_init_linux.go; Go, os/exec/lp_unix.go
   */
  static String missing(String program) {
    var shown = program.length() <= 200 ? program : program.substring(0, 200) + "…";
    var quoted =
        "\"" + shown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    return FAILURE
        + (program.contains("/")
            ? quoted
                + ": stat "
                + shown.replaceAll("\\p{Cntrl}", "?")
                + ": no such file or directory"
            : quoted + ": executable file not found in $PATH");
  }

  /** Whether it is a shell, or the like, that was told nothing to do. */
  static boolean waitsForInput(List<String> command, Entry entry) {
    if (command.isEmpty()) {
      return entry.shell() || entry.terminal();
    }
    var told =
        command.stream().skip(1).anyMatch(word -> !List.of("-i", "-l", "-il").contains(word));
    var program = command.getFirst();
    return !told
        && (Shell.isShell(program)
            || (entry.terminal() && entry.programs().contains(name(program))));
  }
}
