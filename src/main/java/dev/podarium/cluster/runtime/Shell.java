package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.FileHistory.FileChange;
import dev.podarium.cluster.runtime.ShellCommand.Chain;
import dev.podarium.cluster.runtime.ShellCommand.For;
import dev.podarium.cluster.runtime.ShellCommand.If;
import dev.podarium.cluster.runtime.ShellCommand.Sequence;
import dev.podarium.cluster.runtime.ShellCommand.Simple;
import dev.podarium.cluster.runtime.ShellCommand.While;
import dev.podarium.objects.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small shell that runs a command in no time and tells how long it would take, how it would end
 * and which files it would write. It knows {@code sleep exit true false : echo printf touch rm cat
 * test [ date exec}, lists, {@code if}, loops and output to a file; everything else it says it does
 * not understand, and so it does of what would take more than a {@link ShellBudget}.
 */
public final class Shell {

  /** A loop that has gone round so often when the budget is spent is held to have no end. */
  private static final int ROUNDS_OF_THE_ENDLESS = 10;

  /** Characters, about as many as the kubelet keeps of what a probe prints. */
  private static final int MOST_OUTPUT = 10_240;

  private final ShellBudget budget = new ShellBudget();
  private final ShellVariables variables = new ShellVariables();
  private final Set<String> files;
  private final List<FileChange> changes = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private long now;
  private boolean ended;
  private boolean endless;
  private boolean understood = true;

  private Shell(Set<String> files) {
    this.files = new TreeSet<>(files);
  }

  /**
   * What comes of a command.
   *
   * @param ends virtual nanoseconds until it ends, or {@link SimulatedProcess#NEVER}
   * @param exitCode with which it ends
   * @param output what it prints, standard output and errors together
   */
  public record Outcome(long ends, int exitCode, FileHistory files, String output) {

    /** It ends at once and well. */
    static final Outcome NOTHING = new Outcome(0, 0, FileHistory.NONE, "");
  }

  /**
   * What comes of a command, or empty when it is not understood.
   *
   * @param command a program and its arguments; {@code sh -c TEXT} for a script
   * @param files that are there before
   */
  public static Optional<Outcome> run(List<String> command, Set<String> files) {
    return run(command, files, Map.of());
  }

  /** The same with variables that are set before. */
  static Optional<Outcome> run(
      List<String> command, Set<String> files, Map<String, String> environment) {
    var shell = new Shell(files);
    environment.forEach(shell.variables::set);
    return parsed(command).flatMap(shell::outcome);
  }

  private static Optional<ShellCommand> parsed(List<String> command) {
    return isScript(command)
        ? ShellParser.parse(command.get(2))
        : Optional.of(new Simple(command, ""));
  }

  private static boolean isScript(List<String> command) {
    return command.size() >= 3 && isShell(command.getFirst()) && command.get(1).endsWith("c");
  }

  /** Whether a program is a shell. */
  static boolean isShell(String program) {
    return List.of("sh", "bash", "ash", "dash", "zsh").contains(Programs.name(program));
  }

  private Optional<Outcome> outcome(ShellCommand command) {
    var exit = run(command);
    return understood && (endless || !budget.spent())
        ? Optional.of(
            new Outcome(
                endless ? SimulatedProcess.NEVER : now,
                exit,
                new FileHistory(List.copyOf(changes)),
                output.toString()))
        : Optional.empty();
  }

  private int run(ShellCommand command) {
    return switch (command) {
      case Simple simple -> simple(simple);
      case Sequence(var commands) -> sequence(commands);
      case Chain chain -> chain(chain);
      case While loop -> loop(loop);
      case For each -> each(each);
      case If(var condition, var then, var otherwise) ->
          run(run(condition) == 0 && !stopped() ? then : otherwise);
    };
  }

  private boolean stopped() {
    return ended || endless || !understood || budget.spent();
  }

  private int sequence(List<ShellCommand> commands) {
    var exit = 0;
    for (var command : commands) {
      exit = stopped() ? exit : run(command);
    }
    return exit;
  }

  private int chain(Chain chain) {
    var exit = run(chain.first());
    for (var link : chain.links()) {
      exit = stopped() || (exit == 0) != link.ifSuccess() ? exit : run(link.command());
    }
    return exit;
  }

  private int loop(While loop) {
    var exit = 0;
    for (var rounds = 0; !stopped(); rounds++) {
      budget.step();
      var goesOn = run(loop.condition());
      var over = !stopped() && (goesOn == 0) == loop.until();
      if (ended || over) {
        return over ? exit : goesOn;
      }
      exit = run(loop.body());
      endless |= budget.spent() && rounds >= ROUNDS_OF_THE_ENDLESS;
    }
    return exit;
  }

  private int each(For each) {
    var exit = 0;
    for (var word : each.words()) {
      budget.step();
      if (!stopped()) {
        variables.set(each.variable(), variables.expanded(word, budget));
        exit = run(each.body());
      }
    }
    return exit;
  }

  private int simple(Simple simple) {
    budget.step();
    var words = simple.words().stream().map(word -> variables.expanded(word, budget)).toList();
    if (words.isEmpty() || budget.spent()) {
      return 0;
    }
    var exit = program(words.getFirst(), words.subList(1, words.size()), simple.output());
    if (!simple.output().isEmpty() && !simple.output().equals("/dev/null")) {
      change(simple.output(), true);
    }
    return exit;
  }

  private int program(String name, List<String> arguments, String redirected) {
    return switch (Programs.name(name)) {
      case "sleep" -> sleep(arguments);
      case "exit" -> exit(arguments);
      case "true", ":", "date", "set", "export", "trap", "sync", "mkdir", "chmod" -> 0;
      case "false" -> 1;
      case "echo", "printf" -> print(String.join(" ", arguments), redirected);
      case "touch" -> changeAll(arguments, true);
      case "rm" -> changeAll(arguments, false);
      case "cat", "ls" -> read(name, arguments);
      case "test", "[" -> test(arguments);
      case "tail" -> forever(arguments.contains("-f") || arguments.contains("-F"));
      case "exec" -> arguments.isEmpty() ? 0 : nested(arguments);
      case "sh", "bash", "ash" -> script(name, arguments);
      default -> notUnderstood();
    };
  }

  /** A shell within the shell understands scripts only: it has no terminal to read from. */
  private int script(String shell, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(shell);
    command.addAll(arguments);
    return isScript(command) ? nested(command) : notUnderstood();
  }

  private int nested(List<String> command) {
    budget.deeper();
    var exit = budget.spent() ? 0 : parsed(command).map(this::run).orElseGet(this::notUnderstood);
    budget.shallower();
    return exit;
  }

  private int notUnderstood() {
    understood = false;
    return 127;
  }

  private int forever(boolean really) {
    endless |= really;
    return really ? 0 : notUnderstood();
  }

  private int sleep(List<String> arguments) {
    if (arguments.equals(List.of("infinity")) || arguments.equals(List.of("inf"))) {
      return forever(true);
    }
    var time = arguments.size() == 1 ? Spans.of(arguments.getFirst()) : OptionalLong.empty();
    if (time.isEmpty()) {
      return notUnderstood();
    }
    now += time.getAsLong();
    endless |= now > Spans.LONGEST;
    return 0;
  }

  private int exit(List<String> arguments) {
    ended = true;
    if (arguments.isEmpty()) {
      return 0;
    }
    return arguments.getFirst().matches("\\d{1,3}")
        ? Integer.parseInt(arguments.getFirst()) & 0xff
        : notUnderstood();
  }

  private int print(String text, String redirected) {
    if (redirected.isEmpty() && output.length() < MOST_OUTPUT) {
      output.append(text).append('\n');
    }
    return 0;
  }

  private int read(String name, List<String> arguments) {
    for (var path : arguments) {
      if (!path.startsWith("-") && !files.contains(path)) {
        var can = name.equals("ls") ? "ls: %s" : "cat: can't open '%s'";
        output.append(can.formatted(path)).append(": No such file or directory\n");
        return 1;
      }
    }
    return 0;
  }

  private int test(List<String> arguments) {
    var words = arguments.stream().filter(word -> !word.equals("]")).toList();
    if (words.size() == 3 && words.getFirst().equals("!")) {
      return 1 - test(words.subList(1, 3));
    }
    if (words.size() == 2 && List.of("-f", "-e", "-s", "-r").contains(words.getFirst())) {
      return files.contains(words.get(1)) ? 0 : 1;
    }
    return notUnderstood();
  }

  private int changeAll(List<String> paths, boolean exists) {
    paths.stream().filter(path -> !path.startsWith("-")).forEach(path -> change(path, exists));
    return 0;
  }

  private void change(String path, boolean exists) {
    if (exists ? files.add(path) : files.remove(path)) {
      changes.add(new FileChange(now, path, exists));
    }
  }
}
