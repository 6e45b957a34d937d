package dev.podarium.cluster.runtime.images;

import dev.podarium.cluster.runtime.process.Programs;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.cluster.runtime.shell.Shell;
import dev.podarium.cluster.runtime.shell.ShellCache;
import java.util.List;
import java.util.Optional;

/** What the process of a container turns out to be. */
sealed interface Entrypoint {

  /**
   * The image's own process.
   *
   * @param after virtual nanoseconds that a script takes before it
   */
  record ImageProcess(long after) implements Entrypoint {}

  /** A command that the small shell understands. */
  record ShellScript(Shell.Outcome outcome) implements Entrypoint {}

  /** A shell that waits for somebody to type. */
  record Terminal() implements Entrypoint {}

  /** A program that is not there. */
  record NotFound(String error) implements Entrypoint {}

  /**
   * The image's own process without a setting that it needs.
   *
   * @param says the last that it prints
   */
  record MissingSetting(int exits, String says) implements Entrypoint {}

  /**
   * Nothing is known.
   *
   * @param command that is not understood; empty: the image is not known
   */
  record NotUnderstood(String command) implements Entrypoint {}

  /** What a container does, by its image and its command. */
  static Entrypoint of(ImageEntry entry, ContainerConfig config, ShellCache cache) {
    var command = config.command(entry);
    if (!command.isEmpty() && entry.misses(command.getFirst())) {
      return new NotFound(Programs.missing(command.getFirst()));
    }
    if (entry.waitsForInput(command)) {
      return config.interactive() ? new Terminal() : new ShellScript(Shell.Outcome.NOTHING);
    }
    if (command.isEmpty() || entry.own(command.getFirst())) {
      return own(entry, config, command);
    }
    return cache
        .run(entry.name(), command, entry.context(config.environment()))
        .map(Entrypoint::scripted)
        .orElseGet(() -> new NotUnderstood(String.join(" ", command)));
  }

  private static Entrypoint scripted(Shell.Outcome outcome) {
    return outcome.own() == SimulatedProcess.NEVER || outcome.ends() != SimulatedProcess.NEVER
        ? new ShellScript(outcome)
        : new ImageProcess(outcome.own());
  }

  private static Entrypoint own(ImageEntry entry, ContainerConfig config, List<String> command) {
    if (!entry.known()) {
      return new NotUnderstood("");
    }
    if (entry.leaves(command)) {
      return new ShellScript(Shell.Outcome.NOTHING);
    }
    return lacking(entry, config, command).orElseGet(() -> new ImageProcess(0));
  }

  /** A command in place of the start script does without what the script asks for. */
  private static Optional<Entrypoint> lacking(
      ImageEntry entry, ContainerConfig config, List<String> command) {
    return config.container().getCommand().isEmpty() || command.getFirst().endsWith("entrypoint.sh")
        ? entry.needs().stream()
            .flatMap(
                setting ->
                    setting
                        .lack(config)
                        .<Entrypoint>map(says -> new MissingSetting(setting.exits(), says))
                        .stream())
            .findFirst()
        : Optional.empty();
  }
}
