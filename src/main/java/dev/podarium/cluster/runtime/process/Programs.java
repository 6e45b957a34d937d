package dev.podarium.cluster.runtime.process;

import java.util.List;

/** What the first word of a command says of the program. */
public final class Programs {

  private static final String FAILURE =
      "failed to create containerd task: failed to create shim task: OCI runtime create failed:"
          + " runc create failed: unable to start container process: error during container init:"
          + " ";
  private static final int LONGEST_NAME = 100;
  private static final List<String> SHELLS = List.of("sh", "bash", "ash", "dash", "zsh");

  private Programs() {}

  /** The name of a program without its folder. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A program is not called nothing, nor does its name have blanks in it or say so itself. */
  public static boolean surelyMissing(String program) {
    return program.isBlank()
        || program.chars().anyMatch(Character::isWhitespace)
        || FictitiousNames.tells(name(program));
  }

  /**
   * What the container runtime says of a container whose program is not there.
   *
   * <p>Source: opencontainers/runc, libcontainer/standard_init_linux.go; Go, os/exec/lp_unix.go
   */
  public static String missing(String program) {
    return FAILURE + notFound(program);
  }

  /** What is said of a program that is not there, when it is started. */
  public static String notFound(String program) {
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

  /** Whether a program is a shell. */
  public static boolean isShell(String program) {
    return SHELLS.contains(name(program));
  }
}
