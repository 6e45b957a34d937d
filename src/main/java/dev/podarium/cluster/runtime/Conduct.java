package dev.podarium.cluster.runtime;

import java.util.List;
import java.util.Optional;

/** What the process of a container turns out to be. */
sealed interface Conduct {

  /**
   * The image's own process.
   *
   * @param after virtual nanoseconds that a script takes before it
   */
  record Own(long after) implements Conduct {}

  /** A command that the small shell understands. */
  record Script(Shell.Outcome outcome) implements Conduct {}

  /** A shell that waits for somebody to type. */
  record Terminal() implements Conduct {}

  /** A program that is not there. */
  record NotThere(String error) implements Conduct {}

  /**
   * The image's own process without a setting that it needs.
   *
   * @param says the last that it prints
   */
  record Lacking(int exits, String says) implements Conduct {}

  /**
   * Nothing is known.
   *
   * @param command that is not understood; empty: the image is not known
   */
  record Guessed(String command) implements Conduct {}

  /** What a container does, by its image and its command. */
  static Conduct of(Entry entry, Launch launch, ShellMemory memory) {
    var command = launch.command(entry);
    if (!command.isEmpty() && entry.misses(command.getFirst())) {
      return new NotThere(Programs.missing(command.getFirst()));
    }
    if (Programs.waitsForInput(command, entry)) {
      return launch.interactive() ? new Terminal() : new Script(Shell.Outcome.NOTHING);
    }
    if (command.isEmpty() || entry.own(command.getFirst())) {
      return own(entry, launch, command);
    }
    return memory
        .run(entry.name(), command, entry.place(launch.environment()))
        .map(Conduct::scripted)
        .orElseGet(() -> new Guessed(String.join(" ", command)));
  }

  private static Conduct scripted(Shell.Outcome outcome) {
    return outcome.own() == SimulatedProcess.NEVER || outcome.ends() != SimulatedProcess.NEVER
        ? new Script(outcome)
        : new Own(outcome.own());
  }

  private static Conduct own(Entry entry, Launch launch, List<String> command) {
    if (!entry.known()) {
      return new Guessed("");
    }
    if (entry.leaves(command)) {
      return new Script(Shell.Outcome.NOTHING);
    }
    return lacking(entry, launch, command).orElseGet(() -> new Own(0));
  }

  /** A command in place of the start script does without what the script asks for. */
  private static Optional<Conduct> lacking(Entry entry, Launch launch, List<String> command) {
    return launch.container().getCommand().isEmpty() || command.getFirst().endsWith("entrypoint.sh")
        ? entry.needs().stream()
            .flatMap(
                need ->
                    need
                        .lack(launch)
                        .<Conduct>map(says -> new Lacking(need.exits(), says))
                        .stream())
            .findFirst()
        : Optional.empty();
  }
}
