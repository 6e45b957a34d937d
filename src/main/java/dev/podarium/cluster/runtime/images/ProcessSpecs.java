package dev.podarium.cluster.runtime.images;

import dev.podarium.cluster.runtime.images.Entrypoint.ImageProcess;
import dev.podarium.cluster.runtime.images.Entrypoint.MissingSetting;
import dev.podarium.cluster.runtime.images.Entrypoint.NotFound;
import dev.podarium.cluster.runtime.images.Entrypoint.NotUnderstood;
import dev.podarium.cluster.runtime.images.Entrypoint.ShellScript;
import dev.podarium.cluster.runtime.images.Entrypoint.Terminal;
import dev.podarium.cluster.runtime.process.FileHistory;
import dev.podarium.cluster.runtime.process.ListeningPorts;
import dev.podarium.cluster.runtime.process.ProcessSpec;
import dev.podarium.cluster.runtime.process.ProcessSpec.Life;
import dev.podarium.cluster.runtime.process.ProcessSpec.OnSigterm;
import dev.podarium.cluster.runtime.process.ProcessSpec.Serving;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.cluster.runtime.shell.ShellCache;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the process of one container from what its entrypoint turns out to be and from what its
 * Pod's annotations say.
 *
 * @param cache of what commands come to
 * @param pinned whether every process answers at once
 * @param stops how long every process takes to end; null: as its image says
 */
record ProcessSpecs(
    ImageEntry entry,
    ContainerConfig config,
    ShellCache cache,
    ContainerAnnotations annotations,
    boolean pinned,
    @Nullable Timing stops) {

  private static final int LONGEST_ECHO = 200;
  private static final int SIGTERM = 143;

  /** What nobody understands ends after that, where it has to end. */
  private static final Timing MOMENT = new Timing(Durations.seconds(1L), Durations.millis(300));

  /** What a start script takes until it gives up. */
  private static final Timing GIVES_UP = new Timing(Durations.millis(400), Durations.millis(150));

  /**
   * What its process does.
   *
   * @param starts how long it takes to start
   */
  ProcessSpec spec(Timing starts) {
    var entrypoint = Entrypoint.of(entry, config, cache);
    var life = life(entrypoint);
    return new ProcessSpec(
        entrypoint instanceof NotFound(var error) ? error : null,
        entrypoint instanceof NotUnderstood(var command) ? remark(command) : "",
        starts,
        new Life(
            annotations.timing("runs", life.runs()),
            annotations.exitCode(life.exitCode()),
            life.lastWords(),
            life.files()),
        onSigterm(entrypoint),
        serving(entrypoint));
  }

  private Life life(Entrypoint entrypoint) {
    return switch (entrypoint) {
      case ImageProcess _ -> new Life(entry.runs(), entry.exits(), "", FileHistory.NONE);
      case ShellScript(var outcome) ->
          new Life(
              outcome.ends() == SimulatedProcess.NEVER ? null : Timing.exactly(outcome.ends()),
              outcome.exitCode(),
              "",
              outcome.files());
      case MissingSetting(var exits, var says) -> new Life(GIVES_UP, exits, says, FileHistory.NONE);
      case NotUnderstood _ ->
          config.ends() ? new Life(MOMENT, 0, "", FileHistory.NONE) : Life.ENDLESS;
      case Terminal _, NotFound _ -> Life.ENDLESS;
    };
  }

  private String remark(String command) {
    var told = annotations.text("runs") != null || annotations.text("exits") != null;
    if (told || (command.isEmpty() && !config.ends())) {
      return "";
    }
    var what =
        command.isEmpty()
            ? "what the image \"%s\" does".formatted(config.container().getImage())
            : "the command \"%s\"".formatted(shortened(command));
    return "Podarium cannot simulate %s, so the container %s"
        .formatted(what, config.ends() ? "ends with 0 after a moment" : "just runs");
  }

  private static String shortened(String command) {
    var plain = command.replaceAll("\\p{Cntrl}+", " ");
    return plain.length() <= LONGEST_ECHO ? plain : plain.substring(0, LONGEST_ECHO) + "…";
  }

  private OnSigterm onSigterm(Entrypoint entrypoint) {
    if ("never".equals(annotations.text("stops"))) {
      return OnSigterm.IGNORED;
    }
    var usual = stops == null ? usual(entrypoint) : new OnSigterm(ownExit(entrypoint), stops);
    var after = annotations.timing("stops", usual.after());
    return after == null ? OnSigterm.IGNORED : new OnSigterm(usual.exits(), after);
  }

  private OnSigterm usual(Entrypoint entrypoint) {
    return switch (entrypoint) {
      case ShellScript(var outcome) -> outcome.onSigterm();
      case Terminal _ -> new OnSigterm(SIGTERM, null);
      default -> new OnSigterm(entry.sigtermExits(), entry.sigtermAfter());
    };
  }

  private int ownExit(Entrypoint entrypoint) {
    return entrypoint instanceof ShellScript || entrypoint instanceof Terminal
        ? SIGTERM
        : entry.sigtermExits();
  }

  private Serving serving(Entrypoint entrypoint) {
    var answers = pinned ? Timing.NONE : entry.answers();
    var after = annotations.timing("ready-after", answers.later(begins(entrypoint)));
    return new Serving(
        after == null ? Timing.NONE : after,
        annotations.timing(
            "fails-after", entrypoint instanceof ImageProcess ? entry.fails() : null),
        listening(entrypoint));
  }

  /** How long a script takes before the image's own process begins. */
  private static long begins(Entrypoint entrypoint) {
    return switch (entrypoint) {
      case ImageProcess(var after) -> after;
      case ShellScript(var outcome) when outcome.servesAtAll() -> outcome.own();
      default -> 0;
    };
  }

  private ListeningPorts listening(Entrypoint entrypoint) {
    return switch (entrypoint) {
      case ImageProcess _ when !entry.listens().isEmpty() -> ownPorts();
      case ShellScript(var outcome) when outcome.servesAtAll() -> ownPorts();
      case ImageProcess _ when entry.bare() -> ListeningPorts.NOWHERE;
      case ImageProcess _, NotUnderstood _ -> declaredPorts();
      default ->
          annotations.text("ready-after") != null || annotations.text("fails-after") != null
              ? ListeningPorts.EVERYWHERE
              : ListeningPorts.NOWHERE;
    };
  }

  /** Ports that its arguments name take the place of the first one that it has otherwise. */
  private ListeningPorts ownPorts() {
    var told = config.toldPorts(entry);
    var usual = entry.listens().stream().skip(told.isEmpty() ? 0 : 1);
    var declared = config.reconfigures(entry) ? config.declaredPorts() : List.<Integer>of();
    var ports =
        Stream.of(usual, told.stream(), declared.stream()).flatMap(p -> p).distinct().toList();
    return ListeningPorts.on(ports)
        .serving(config.mounts(entry.content()) ? List.of() : entry.pages());
  }

  private ListeningPorts declaredPorts() {
    var declared = config.declaredPorts();
    return declared.isEmpty() ? ListeningPorts.EVERYWHERE : ListeningPorts.on(declared);
  }
}
