package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.process.FileHistory;
import dev.podarium.cluster.runtime.process.ProcessSpec.OnSigterm;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.cluster.runtime.shell.ShellCommand.Background;
import dev.podarium.cluster.runtime.shell.ShellCommand.Chain;
import dev.podarium.cluster.runtime.shell.ShellCommand.For;
import dev.podarium.cluster.runtime.shell.ShellCommand.If;
import dev.podarium.cluster.runtime.shell.ShellCommand.Not;
import dev.podarium.cluster.runtime.shell.ShellCommand.Sequence;
import dev.podarium.cluster.runtime.shell.ShellCommand.Simple;
import dev.podarium.cluster.runtime.shell.ShellCommand.While;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A small shell that runs a command in no time and tells how long it would take, how it would end
 * and which files it would write. It knows the programs of {@link ShellPrograms}, lists, {@code
 * if}, loops, variables, commands in the background and output to a file; everything else it says
 * it does not understand, and so it does of what would take more than a {@link ShellBudget}.
 */
public final class Shell {

  /** A loop that has gone round so often when the budget is spent is held to have no end. */
  private static final int ROUNDS_OF_THE_ENDLESS = 10;

  private final ShellState state;
  private final ShellPrograms programs;

  private Shell(ShellContext context) {
    this.state = new ShellState(context);
    this.programs = new ShellPrograms(state, this::nested);
  }

  /**
   * What comes of a command.
   *
   * @param ends virtual nanoseconds until it ends, or {@link SimulatedProcess#NEVER}
   * @param exitCode with which it ends
   * @param output what it prints, standard output and errors together
   * @param own virtual nanoseconds until it starts the image's own process, or {@link
   *     SimulatedProcess#NEVER}
   * @param onSigterm what it does when it is asked to end
   */
  public record Outcome(
      long ends, int exitCode, FileHistory files, String output, long own, OnSigterm onSigterm) {

    /** It ends at once and well. */
    public static final Outcome NOTHING =
        new Outcome(0, 0, FileHistory.NONE, "", SimulatedProcess.NEVER, OnSigterm.IGNORED);

    /** Whether the image's own process is ever started. */
    public boolean servesAtAll() {
      return own != SimulatedProcess.NEVER;
    }
  }

  /**
   * What comes of a command, or empty when it is not understood.
   *
   * @param command a program and its arguments; {@code sh -c TEXT} for a script
   * @param files that are there before
   */
  public static Optional<Outcome> run(List<String> command, Set<String> files) {
    return run(command, ShellContext.with(files));
  }

  /** The same in a certain context. */
  static Optional<Outcome> run(List<String> command, ShellContext context) {
    return new Shell(context).outcome(command);
  }

  private Optional<Outcome> outcome(List<String> command) {
    var parsed = parsed(command);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    var exit = run(parsed.get());
    return state.outcome(exit);
  }

  private Optional<ShellCommand> parsed(List<String> command) {
    var text = ShellOptions.script(command);
    if (text.isEmpty()) {
      return Optional.of(Simple.of(command));
    }
    state.exitsOnError |= ShellOptions.exitsOnError(command.subList(1, command.size()));
    return ShellParser.parse(text.get());
  }

  /** A command within a command. */
  private int nested(List<String> command) {
    state.budget.deeper();
    var exit =
        state.budget.spent() ? 0 : parsed(command).map(this::run).orElseGet(state::notUnderstood);
    state.budget.shallower();
    return exit;
  }

  private int run(ShellCommand command) {
    return switch (command) {
      case Simple simple -> simple(simple);
      case Sequence(var commands) -> sequence(commands);
      case Chain chain -> chain(chain);
      case While loop -> loop(loop);
      case For each -> each(each);
      case If(var condition, var then, var otherwise) ->
          run(asked(condition) == 0 && !state.stopped() ? then : otherwise);
      case Not(var denied) -> asked(denied) == 0 ? 1 : 0;
      case Background(var other) -> background(other);
    };
  }

  /** A command whose failure is an answer and ends nothing. */
  private int asked(ShellCommand command) {
    var exitsOnError = state.exitsOnError;
    state.exitsOnError = false;
    var exit = run(command);
    state.exitsOnError = exitsOnError;
    return exit;
  }

  private int sequence(List<ShellCommand> commands) {
    var exit = 0;
    for (var command : commands) {
      exit = state.stopped() || state.leaving() ? exit : run(command);
    }
    return exit;
  }

  /** With {@code set -e} only the failure of the last command ends the script. */
  private int chain(Chain chain) {
    var exit = asked(chain.first());
    for (var at = 0; at < chain.links().size(); at++) {
      var link = chain.links().get(at);
      if (!state.stopped() && !state.leaving() && (exit == 0) == link.ifSuccess()) {
        var last = at == chain.links().size() - 1;
        exit = last ? run(link.command()) : asked(link.command());
      }
    }
    return exit;
  }

  /** A round that changes nothing that is known is followed by the same one for ever. */
  private int loop(While loop) {
    var exit = 0;
    for (var rounds = 0; !state.stopped(); rounds++) {
      state.budget.step();
      var before = state.knowledge();
      var goesOn = asked(loop.condition());
      var over = !state.stopped() && (goesOn == 0) == loop.until();
      if (state.ended || over) {
        return over ? exit : goesOn;
      }
      exit = run(loop.body());
      if (state.leaves()) {
        return exit;
      }
      state.endless |= !state.stopped() && state.knowledge().equals(before);
      state.endless |= state.budget.spent() && rounds >= ROUNDS_OF_THE_ENDLESS;
    }
    return exit;
  }

  private int each(For each) {
    var exit = 0;
    for (var word : each.words()) {
      for (var value : state.values(word)) {
        state.budget.step();
        if (state.stopped()) {
          return exit;
        }
        state.variables.set(each.variable(), value);
        exit = run(each.body());
        if (state.leaves()) {
          return exit;
        }
      }
    }
    return exit;
  }

  private int simple(Simple simple) {
    state.budget.step();
    var words = simple.words().stream().map(state::value).toList();
    if (words.isEmpty() || state.budget.spent()) {
      return 0;
    }
    var exit = programs.run(words, simple.output());
    state.afterProgram(exit, simple.output());
    return exit;
  }

  private int background(ShellCommand command) {
    var before = state.begin();
    run(command);
    state.leaveInBackground(before);
    return 0;
  }
}
