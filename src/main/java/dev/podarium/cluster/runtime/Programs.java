package dev.podarium.cluster.runtime;

import java.util.List;

/** What the first word of a command says of the program. */
final class Programs {

  private static final String FAILURE =
      "failed to create containerd task: failed to create shim task: OCI runtime create failed:"
          + " runc create failed: unable to start container process: error during container init:"
          + " ";
  private static final int LONGEST_NAME = 100;

  private Programs() {}

  /** The name of a program without its folder. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A program is not called nothing, nor does its name have blanks in it or say so itself. */
  static boolean surelyMissing(String program) {
    return program.isBlank()
        || program.chars().anyMatch(Character::isWhitespace)
        || FictitiousNames.tells(name(program));
  }

  /**
   * What the container runtime says of a container whose program is not there.
   *
   * <p>Source: opencontainers/runc, libcontainer/standard_init_linux.go; Go, os/exec/lp_unix.go
   */
  static String missing(String program) {
    return FAILURE + notFound(program);
  }

  /** What is said of a program that is not there, when it is started. */
  static String notFound(String program) {
    var shown =
        program.length() <= LONGEST_NAME ? program : program.substring(0, LONGEST_NAME) + "…";
    var quoted =
        "\"" + shown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    return "exec: "
        + (program.contains("/")
            ? quoted
                + ": stat "
                + shown.replaceAll("\\p{Cntrl}", "?")
                + ": no such file or directory"
            : quoted + ": executable file not found in $PATH");
  }

  /** Whether it is a shell, or the like, that was told nothing to do. */
  static boolean waitsForInput(List<String> command, ImageEntry entry) {
    if (command.isEmpty()) {
      return entry.shell() || entry.terminal();
    }
    var program = command.getFirst();
    if (name(program).equals("cat") && command.size() == 1) {
      return true;
    }
    var told =
        command.stream().skip(1).anyMatch(word -> !List.of("-i", "-l", "-il").contains(word));
    return !told
        && (Shell.isShell(program)
            || (entry.terminal() && entry.programs().contains(name(program))));
  }
}
