package dev.podarium.console;

/** How the program ends, for scripts and CI. */
final class ExitStatus {

  /** Everything went as asked; a play has settled. */
  static final int DONE = 0;

  /** A command of the script was refused. */
  static final int REFUSED = 1;

  /** What was given cannot be used, or a file cannot be written. */
  static final int BAD_INPUT = 2;

  /** The play did not settle in time. */
  static final int NOT_SETTLED = 3;

  /** A fault of the program itself: EX_SOFTWARE of BSD's sysexits.h. */
  static final int INTERNAL_ERROR = 70;

  private ExitStatus() {}
}
