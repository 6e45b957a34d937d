package dev.podarium.cluster.runtime.shell;

import java.util.List;

/** A command of the small shell, parsed. */
sealed interface ShellCommand {

  /**
   * A program with its arguments.
   *
   * @param output the file that it writes to; empty: none
   */
  record Simple(List<String> words, String output) implements ShellCommand {

    /** A program with arguments that no shell has looked at: nothing in them is a variable. */
    static Simple of(List<String> command) {
      return new Simple(command.stream().map(ShellWords::literal).toList(), "");
    }
  }

  /** One after another. */
  record Sequence(List<ShellCommand> commands) implements ShellCommand {}

  /** A command, and others that are run only if what was run before succeeds, or does not. */
  record Chain(ShellCommand first, List<Link> links) implements ShellCommand {}

  /** One more command of a chain. */
  record Link(boolean ifSuccess, ShellCommand command) {}

  /** Again and again while (or until) the condition succeeds. */
  record While(ShellCommand condition, boolean until, ShellCommand body) implements ShellCommand {}

  /** Once for each word. */
  record For(String variable, List<String> words, ShellCommand body) implements ShellCommand {}

  /** The one or the other. */
  record If(ShellCommand condition, ShellCommand then, ShellCommand otherwise)
      implements ShellCommand {}

  /** What succeeds when the command does not. */
  record Not(ShellCommand command) implements ShellCommand {}

  /** What goes on while the next is run. */
  record Background(ShellCommand command) implements ShellCommand {}
}
