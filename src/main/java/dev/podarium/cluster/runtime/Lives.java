package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.Behaviour.Life;
import dev.podarium.cluster.runtime.Behaviour.OnSigterm;
import dev.podarium.cluster.runtime.Behaviour.Serving;
import dev.podarium.cluster.runtime.Conduct.Guessed;
import dev.podarium.cluster.runtime.Conduct.Lacking;
import dev.podarium.cluster.runtime.Conduct.NotThere;
import dev.podarium.cluster.runtime.Conduct.Own;
import dev.podarium.cluster.runtime.Conduct.Script;
import dev.podarium.cluster.runtime.Conduct.Terminal;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the behaviour of one container from what its process turns out to be and from what its Pod
 * wishes.
 *
 * @param memory of what commands come to
 * @param pinned whether every process answers at once
 * @param stops how long every process takes to end; null: as its image says
 */
record Lives(
    Entry entry,
    Launch launch,
    ShellMemory memory,
    Wished wished,
    boolean pinned,
    @Nullable Timing stops) {

  private static final int LONGEST_ECHO = 200;
  private static final int SIGTERM = 143;

  /** What nobody understands ends after that, where it has to end. */
  private static final Timing MOMENT = new Timing(Durations.seconds(1L), Durations.millis(300));

  /** What a start script takes until it gives up. */
  private static final Timing GIVES_UP = new Timing(Durations.millis(400), Durations.millis(150));

  /**
   * The behaviour.
   *
   * @param starts how long it takes to start
   */
  Behaviour behaviour(Timing starts) {
    var conduct = Conduct.of(entry, launch, memory);
    var life = life(conduct);
    return new Behaviour(
        conduct instanceof NotThere(var error) ? error : null,
        conduct instanceof Guessed(var command) ? remark(command) : "",
        starts,
        new Life(
            wished.timing("runs", life.runs()),
            wished.exitCode(life.exitCode()),
            life.lastWords(),
            life.files()),
        onSigterm(conduct),
        serving(conduct));
  }

  private Life life(Conduct conduct) {
    return switch (conduct) {
      case Own _ -> new Life(entry.runs(), entry.exits(), "", FileHistory.NONE);
      case Script(var outcome) ->
          new Life(
              outcome.ends() == SimulatedProcess.NEVER ? null : Timing.exactly(outcome.ends()),
              outcome.exitCode(),
              "",
              outcome.files());
      case Lacking(var exits, var says) -> new Life(GIVES_UP, exits, says, FileHistory.NONE);
      case Guessed _ -> launch.ends() ? new Life(MOMENT, 0, "", FileHistory.NONE) : Life.ENDLESS;
      case Terminal _, NotThere _ -> Life.ENDLESS;
    };
  }

  private String remark(String command) {
    var wishes = wished.text("runs") != null || wished.text("exits") != null;
    if (wishes || (command.isEmpty() && !launch.ends())) {
      return "";
    }
    var what =
        command.isEmpty()
            ? "what the image \"%s\" does".formatted(launch.container().getImage())
            : "the command \"%s\"".formatted(shortened(command));
    return "Podarium cannot simulate %s, so the container %s"
        .formatted(what, launch.ends() ? "ends with 0 after a moment" : "just runs");
  }

  private static String shortened(String command) {
    var plain = command.replaceAll("\\p{Cntrl}+", " ");
    return plain.length() <= LONGEST_ECHO ? plain : plain.substring(0, LONGEST_ECHO) + "…";
  }

  private OnSigterm onSigterm(Conduct conduct) {
    if ("never".equals(wished.text("stops"))) {
      return OnSigterm.IGNORED;
    }
    var usual = stops == null ? usual(conduct) : new OnSigterm(ownExit(conduct), stops);
    var after = wished.timing("stops", usual.after());
    return after == null ? OnSigterm.IGNORED : new OnSigterm(usual.exits(), after);
  }

  private OnSigterm usual(Conduct conduct) {
    return switch (conduct) {
      case Script(var outcome) -> outcome.onSigterm();
      case Terminal _ -> new OnSigterm(SIGTERM, null);
      default -> new OnSigterm(entry.sigtermExits(), entry.sigtermAfter());
    };
  }

  private int ownExit(Conduct conduct) {
    return conduct instanceof Script || conduct instanceof Terminal
        ? SIGTERM
        : entry.sigtermExits();
  }

  private Serving serving(Conduct conduct) {
    var answers = pinned ? Timing.NONE : entry.answers();
    var after = wished.timing("ready-after", answers.later(begins(conduct)));
    return new Serving(
        after == null ? Timing.NONE : after,
        wished.timing("fails-after", conduct instanceof Own ? entry.fails() : null),
        listening(conduct));
  }

  /** How long a script takes before the image's own process begins. */
  private static long begins(Conduct conduct) {
    return switch (conduct) {
      case Own(var after) -> after;
      case Script(var outcome) when outcome.servesAtAll() -> outcome.own();
      default -> 0;
    };
  }

  private Listening listening(Conduct conduct) {
    return switch (conduct) {
      case Own _ when !entry.listens().isEmpty() -> ownPorts();
      case Script(var outcome) when outcome.servesAtAll() -> ownPorts();
      case Own _ when entry.bare() -> Listening.NOWHERE;
      case Own _, Guessed _ -> declaredPorts();
      default ->
          wished.text("ready-after") != null || wished.text("fails-after") != null
              ? Listening.EVERYWHERE
              : Listening.NOWHERE;
    };
  }

  /** Ports that its arguments name take the place of the first one that it has otherwise. */
  private Listening ownPorts() {
    var told = launch.toldPorts(entry);
    var usual = entry.listens().stream().skip(told.isEmpty() ? 0 : 1);
    var declared = launch.reconfigures(entry) ? launch.declaredPorts() : List.<Integer>of();
    var ports =
        Stream.of(usual, told.stream(), declared.stream()).flatMap(p -> p).distinct().toList();
    return Listening.on(ports).serving(launch.mounts(entry.content()) ? List.of() : entry.pages());
  }

  private Listening declaredPorts() {
    var declared = launch.declaredPorts();
    return declared.isEmpty() ? Listening.EVERYWHERE : Listening.on(declared);
  }
}
