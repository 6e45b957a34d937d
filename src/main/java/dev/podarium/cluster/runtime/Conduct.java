package dev.podarium.cluster.runtime;

import java.util.Optional;
import java.util.Set;

/** What the process of a container turns out to be. */
sealed interface Conduct {

  /** The image's own process. */
  record Own() implements Conduct {}

  /** A command that the small shell understands. */
  record Script(Shell.Outcome outcome) implements Conduct {}

  /** A shell that waits for somebody to type. */
  record Terminal() implements Conduct {}

  /** A program that is not there. */
  record NotThere(String error) implements Conduct {}

  /** The image's own process without a setting that it needs. */
  record Lacking(Need need) implements Conduct {}

  /**
   * Nothing is known.
   *
   * @param command that is not understood; empty: the image is not known
   */
  record Guessed(String command) implements Conduct {}

  /** What a container does, by its image and its command. */
  static Conduct of(Entry entry, Launch launch) {
    var command = launch.command(entry);
    if (!command.isEmpty() && Programs.surelyMissing(command.getFirst())) {
      return new NotThere(Programs.missing(command.getFirst()));
    }
    if (Programs.waitsForInput(command, entry)) {
      return launch.interactive() ? new Terminal() : new Script(Shell.Outcome.NOTHING);
    }
    if (command.isEmpty() || entry.programs().contains(Programs.name(command.getFirst()))) {
      return own(entry, launch);
    }
    return Shell.run(command, Set.of(), launch.environment())
        .<Conduct>map(Script::new)
        .orElseGet(() -> new Guessed(String.join(" ", command)));
  }

  private static Conduct own(Entry entry, Launch launch) {
    if (!entry.known()) {
      return new Guessed("");
    }
    return lacking(entry, launch).<Conduct>map(Lacking::new).orElseGet(Own::new);
  }

  /** A command in place of the start script does without what the script asks for. */
  private static Optional<Need> lacking(Entry entry, Launch launch) {
    return launch.container().getCommand().isEmpty()
        ? entry.needs().stream().filter(need -> !need.met(launch)).findFirst()
        : Optional.empty();
  }
}
