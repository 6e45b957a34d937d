package dev.podarium.console;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.session.Memory;
import dev.podarium.session.OutOfRoom;
import dev.podarium.session.Session;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One play from its inputs to the exit status; whatever breaks inside ends here. */
record Playing(
    ClusterOptions options, Inputs inputs, Until until, Outputs outputs, Printout print) {

  int exitStatus() {
    try {
      return checkAndPlay();
    } catch (OutOfRoom machine) {
      return outgrown(machine);
    } catch (OutOfMemoryError memory) {
      return outgrown(Memory.outgrown());
    }
  }

  private int checkAndPlay() {
    inputs.manifest().warnings().forEach(print.err()::println);
    if (!inputs.problems().isEmpty()) {
      return refuse(inputs.problems());
    }
    var refused = dryRun();
    return refused.isPresent() ? refused.getAsInt() : play();
  }

  /** What a cluster refuses that is gone before the play begins: it may have thousands of Nodes. */
  private OptionalInt dryRun() {
    var trial = new Session(options.scenario(), new ClusterFactory(Past.OF_TABLES, List.of()));
    var problems = new DryRun(trial).problems(inputs.manifest());
    return problems.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(broken(trial, refuse(problems)));
  }

  private int refuse(List<Diagnostic> problems) {
    problems.forEach(print.err()::println);
    print.err().flush();
    return ExitStatus.BAD_INPUT;
  }

  private int play() {
    try (var trace = outputs.trace == null ? null : new Trace(outputs.trace)) {
      return play(new Session(options.scenario(), clusters(trace)), trace);
    } catch (Unwritten disk) {
      print.err().println("error: " + disk.getMessage());
      return ExitStatus.BAD_INPUT;
    }
  }

  private ClusterFactory clusters(@Nullable Trace trace) {
    return new ClusterFactory(
        outputs.picture == null ? Past.OF_TABLES : Past.OF_A_WINDOW,
        trace == null ? List.of() : List.of(trace::write));
  }

  /** Plays in a session at virtual time zero. */
  int play(Session session, @Nullable Trace trace) {
    try {
      return broken(session, play(new Run(session, print), trace));
    } catch (Unwritten | OutOfRoom | OutOfMemoryError beyondIt) {
      throw beyondIt;
    } catch (Throwable broken) {
      return new Fault(print.err()).in(session, broken);
    } finally {
      print.flush();
    }
  }

  private int outgrown(OutOfRoom machine) {
    print.err().println("not settled: %s.".formatted(machine.getMessage()));
    return ExitStatus.NOT_SETTLED;
  }

  private int play(Run run, @Nullable Trace trace) {
    run.apply(inputs.manifest().objects());
    run.play(inputs.script(), until);
    if (trace != null) {
      trace.keep();
    }
    print.out().print(print.json() ? run.summary().json() + "\n" : run.tables());
    if (outputs.picture != null) {
      run.photograph(inputs.paths(), outputs.picture);
    }
    return run.exitStatus();
  }

  /**
   * A request that broke before it had changed anything did not end the play, but is no success.
   */
  private int broken(Session session, int otherwise) {
    var breakdowns = session.breakdowns();
    return breakdowns.isEmpty()
        ? otherwise
        : new Fault(print.err()).in(session, breakdowns.getFirst().cause());
  }
}
