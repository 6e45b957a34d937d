package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.process.FileHistory;
import dev.podarium.cluster.runtime.process.FileHistory.FileChange;
import dev.podarium.cluster.runtime.process.ProcessSpec.OnSigterm;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.objects.values.DurationText;
import dev.podarium.simulation.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How far a command of the small shell has come. Times are virtual nanoseconds. */
final class ShellState {

  /** Characters, about as many as the kubelet keeps of what a probe prints. */
  private static final int MOST_OUTPUT = 10_240;

  private static final int SIGTERM = 143;

  final ShellContext context;
  final ShellBudget budget = new ShellBudget();
  final ShellVariables variables = new ShellVariables(budget);
  final Set<String> files;
  boolean ended;
  boolean endless;
  boolean exitsOnError;

  private final List<FileChange> changes = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private long now;
  private long own = SimulatedProcess.NEVER;
  private long backgroundEnds;
  private long longestWait;
  private int lastExit;
  private int loopsToLeave;
  private boolean goesOn;
  private boolean understood = true;
  private OnSigterm onSigterm = new OnSigterm(SIGTERM, null);

  ShellState(ShellContext context) {
    this.context = context;
    this.files = new TreeSet<>(context.files());
    context.variables().forEach(variables::set);
  }

  /** Where a command begins that is left in the background. */
  record Beginning(long now, int changes) {}

  Optional<Shell.Outcome> outcome(int exit) {
    if (!understood || (budget.spent() && !endless)) {
      return Optional.empty();
    }
    return Optional.of(
        new Shell.Outcome(
            endless ? SimulatedProcess.NEVER : now,
            exit & 0xff,
            new FileHistory(List.copyOf(changes)),
            output.toString(),
            own,
            onSigterm()));
  }

  /** A shell looks at a signal when the command that it waits for has ended. */
  private OnSigterm onSigterm() {
    return onSigterm.after() == null || (endless && longestWait == SimulatedProcess.NEVER)
        ? OnSigterm.IGNORED
        : new OnSigterm(onSigterm.exits(), Timing.exactly(longestWait));
  }

  /** What later commands depend on: while it stays the same they do the same. */
  record Knowledge(int fileChanges, int variableChanges, int lastExit) {}

  Knowledge knowledge() {
    return new Knowledge(changes.size(), variables.changes(), lastExit);
  }

  /** Whether nothing more is to be run. */
  boolean stopped() {
    return ended || endless || !understood || budget.spent();
  }

  /** Whether the rest of the body of a loop is left out. */
  boolean leaving() {
    return loopsToLeave > 0 || goesOn;
  }

  /** Whether a loop is left after its body was run. */
  boolean leaves() {
    goesOn = false;
    var leaves = loopsToLeave > 0;
    loopsToLeave -= leaves ? 1 : 0;
    return leaves;
  }

  /** {@code break} and {@code continue}. */
  int leave(boolean forGood) {
    loopsToLeave += forGood ? 1 : 0;
    goesOn |= !forGood;
    return 0;
  }

  int notUnderstood() {
    understood = false;
    return 127;
  }

  /** A word with the values of its variables. */
  String value(String word) {
    return ShellWords.plain(variables.expanded(word));
  }

  /** The same split at blanks, where a variable brought some in. */
  List<String> values(String word) {
    var value = value(word);
    if (value.indexOf(ShellVariables.UNKNOWN) >= 0) {
      notUnderstood();
    }
    return word.indexOf('$') < 0
        ? List.of(value)
        : List.of(value.strip().split("\\s+")).stream().filter(one -> !one.isEmpty()).toList();
  }

  void afterProgram(int exit, String redirection) {
    lastExit = exit;
    variables.set("?", Integer.toString(exit));
    var path = value(redirection);
    if (!path.isEmpty() && !path.startsWith("/dev/")) {
      change(path, true);
    }
    ended |= exitsOnError && exit != 0;
  }

  int lastExit() {
    return lastExit;
  }

  /** Time goes by. */
  void pass(long nanos) {
    now += nanos;
    longestWait = Math.max(longestWait, nanos);
    endless |= now > DurationText.LONGEST;
  }

  /** It goes on for ever. */
  int forever() {
    longestWait = SimulatedProcess.NEVER;
    endless = true;
    return 0;
  }

  /** The image's own process is started; it stays in the foreground unless it leaves. */
  int startOwn(boolean leaves) {
    own = Math.min(own, now);
    return leaves ? 0 : forever();
  }

  Beginning begin() {
    return new Beginning(now, changes.size());
  }

  /** What was run since then goes on beside what comes next; what it writes is not understood. */
  void leaveInBackground(Beginning before) {
    if (changes.size() > before.changes() || ended) {
      notUnderstood();
    }
    backgroundEnds = endless ? SimulatedProcess.NEVER : Math.max(backgroundEnds, now);
    now = before.now();
    endless = false;
  }

  /** {@code wait}: a signal that comes meanwhile is looked at at once. */
  int awaitBackground() {
    if (backgroundEnds == SimulatedProcess.NEVER) {
      endless = true;
      longestWait = longestWait == SimulatedProcess.NEVER ? 0 : longestWait;
    }
    now = endless ? now : Math.max(now, backgroundEnds);
    return 0;
  }

  /** {@code trap}: how the shell ends when it is asked to. */
  void onSigterm(int exits) {
    onSigterm = new OnSigterm(exits, Timing.NONE);
  }

  int print(String text, String redirected) {
    if (redirected.isEmpty() && output.length() < MOST_OUTPUT) {
      output.append(text.replace(ShellVariables.UNKNOWN, '?')).append('\n');
    }
    return 0;
  }

  /** A file is written or removed. */
  void change(String path, boolean exists) {
    if (exists ? files.add(path) : files.remove(path)) {
      changes.add(new FileChange(now, path, exists));
    }
  }
}
