package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.process.Programs;
import dev.podarium.objects.values.DurationText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The programs that the small shell knows, and its own commands. */
final class ShellPrograms {

  private static final Pattern EXIT = Pattern.compile("\\bexit\\s*(\\d{0,3})[\\s;]*$");

  private static final Pattern FOLLOW = Pattern.compile("--follow.*|-n?\\d*[fF]");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(ms|[smhd])?");

  /** Virtual nanoseconds, longer than any run and short enough to be added up. */
  private static final long FOR_EVER = Long.MAX_VALUE / 4;

  private final ShellState state;
  private final ToIntFunction<List<String>> nested;

  /**
   * The programs of one shell.
   *
   * @param nested runs a command within a command and gives its exit code
   */
  ShellPrograms(ShellState state, ToIntFunction<List<String>> nested) {
    this.state = state;
    this.nested = nested;
  }

  /**
   * Runs a program or assigns a variable.
   *
   * @param redirected the file that it writes to; empty: none
   * @return its exit code
   */
  int run(List<String> words, String redirected) {
    var name = words.getFirst();
    var arguments = words.subList(1, words.size());
    if (assigns(name)) {
      return assign(words);
    }
    return known(words, arguments, redirected);
  }

  private static boolean assigns(String word) {
    var equals = word.indexOf('=');
    return equals > 0 && ShellVariables.isName(word.substring(0, equals));
  }

  /** What only the image knows: its own process, or that there is no such program. */
  private int others(List<String> words) {
    var name = words.getFirst();
    if (state.context.missing().test(name)) {
      state.print("sh: " + name + ": not found", "");
      return 127;
    }
    if (state.context.own().test(name)) {
      return state.startOwn(state.context.leaves().test(words));
    }
    return Programs.isShell(name)
        ? script(name, words.subList(1, words.size()))
        : state.notUnderstood();
  }

  private int known(List<String> words, List<String> arguments, String redirected) {
    return switch (Programs.name(words.getFirst())) {
      case "sleep" -> sleep(arguments);
      case "exit" -> exit(arguments);
      case "true",
          ":",
          "date",
          "sync",
          "mkdir",
          "chmod",
          "cd",
          "pwd",
          "id",
          "whoami",
          "hostname",
          "uname",
          "env",
          "printenv",
          "umask" ->
          0;
      case "false" -> 1;
      case "set" -> set(arguments);
      case "export", "local", "readonly" -> export(arguments);
      case "trap" -> trap(arguments);
      case "wait" -> state.awaitBackground();
      case "break" -> state.leave(true);
      case "continue" -> state.leave(false);
      case "echo", "printf" -> state.print(String.join(" ", arguments), redirected);
      case "touch" -> changeAll(arguments, true);
      case "rm" -> changeAll(arguments, false);
      case "cat", "ls" -> read(words.getFirst(), arguments);
      case "test", "[", "[[" -> test(arguments);
      case "tail" ->
          arguments.stream().anyMatch(word -> FOLLOW.matcher(word).matches())
              ? state.forever()
              : state.notUnderstood();
      case "exec" -> arguments.isEmpty() ? 0 : exec(arguments);
      default -> others(words);
    };
  }

  private int assign(List<String> words) {
    for (var word : words) {
      if (!assigns(word)) {
        return state.notUnderstood();
      }
      var equals = word.indexOf('=');
      state.variables.set(word.substring(0, equals), word.substring(equals + 1));
    }
    return 0;
  }

  private int export(List<String> arguments) {
    var assignments = arguments.stream().filter(word -> word.indexOf('=') > 0).toList();
    return assignments.isEmpty() ? 0 : assign(assignments);
  }

  private int set(List<String> arguments) {
    state.exitsOnError |= ShellOptions.exitsOnError(arguments);
    state.exitsOnError &= !arguments.contains("+e");
    return 0;
  }

  /** What a shell does on SIGTERM is known when it exits in the end. */
  private int trap(List<String> arguments) {
    var words = arguments.stream().filter(word -> !word.equals("--")).toList();
    var signals = words.size() < 2 ? List.<String>of() : words.subList(1, words.size());
    if (signals.stream().noneMatch(s -> List.of("TERM", "SIGTERM", "15").contains(s))) {
      return 0;
    }
    var exit = EXIT.matcher(words.getFirst());
    if (exit.find()) {
      state.onSigterm(exit.group(1).isEmpty() ? 0 : Integer.parseInt(exit.group(1)));
    }
    return 0;
  }

  /** What it takes the context of is run no more. */
  private int exec(List<String> command) {
    var exit = nested.applyAsInt(command);
    state.ended = true;
    return exit;
  }

  /** A shell within the shell understands scripts only: it has no terminal to read from. */
  private int script(String shell, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(shell);
    command.addAll(arguments);
    if (ShellOptions.script(command).isEmpty()) {
      return state.notUnderstood();
    }
    var exitsOnError = state.exitsOnError;
    state.exitsOnError = false;
    var exit = nested.applyAsInt(command);
    state.exitsOnError = exitsOnError;
    state.ended = false;
    return exit;
  }

  private int sleep(List<String> arguments) {
    if (arguments.equals(List.of("infinity")) || arguments.equals(List.of("inf"))) {
      return state.forever();
    }
    var sum = 0L;
    for (var argument : arguments) {
      if (argument.indexOf(ShellVariables.UNKNOWN) >= 0) {
        return state.notUnderstood();
      }
      if (!NUMBER.matcher(argument).matches()) {
        state.print("sleep: invalid number '" + argument + "'", "");
        return 1;
      }
      sum = Math.min(FOR_EVER, sum + DurationText.of(argument).orElse(FOR_EVER));
    }
    state.pass(sum);
    return arguments.isEmpty() ? 1 : 0;
  }

  private int exit(List<String> arguments) {
    state.ended = true;
    if (arguments.isEmpty()) {
      return state.lastExit();
    }
    return arguments.getFirst().matches("\\d{1,9}")
        ? Integer.parseInt(arguments.getFirst()) & 0xff
        : state.notUnderstood();
  }

  private int read(String name, List<String> arguments) {
    for (var path : arguments) {
      if (!path.startsWith("-") && !state.files.contains(path) && !ShellFiles.presumed(path)) {
        var can = name.equals("ls") ? "ls: %s" : "cat: can't open '%s'";
        state.print(can.formatted(path) + ": No such file or directory", "");
        return 1;
      }
    }
    return 0;
  }

  private int test(List<String> arguments) {
    var answer = ShellConditions.answer(arguments, state.files);
    return answer.isPresent() ? (answer.get() ? 0 : 1) : state.notUnderstood();
  }

  private int changeAll(List<String> paths, boolean exists) {
    paths.stream()
        .filter(path -> !path.startsWith("-"))
        .forEach(path -> state.change(path, exists));
    return 0;
  }
}
