package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.process.Programs;
import java.util.List;
import java.util.Optional;

/** The options of a shell: {@code -c TEXT}, {@code -e}, {@code -o errexit} and those like them. */
final class ShellOptions {

  private ShellOptions() {}

  /** The text that a command gives to a shell with {@code -c}; empty when it does not. */
  static Optional<String> script(List<String> command) {
    if (command.size() < 3 || !Programs.isShell(command.getFirst())) {
      return Optional.empty();
    }
    var asked = false;
    for (var word : command.subList(1, command.size())) {
      var option = word.startsWith("-") || word.equals("pipefail") || word.equals("errexit");
      if (!option) {
        return asked ? Optional.of(word) : Optional.empty();
      }
      asked |= word.matches("-[a-zA-Z]*c[a-zA-Z]*");
    }
    return Optional.empty();
  }

  /** Whether options, before the text, say that the first failure ends the shell. */
  static boolean exitsOnError(List<String> words) {
    for (var word : words) {
      if (word.matches("-[a-zA-Z]*e[a-zA-Z]*") || word.equals("errexit")) {
        return true;
      }
      if (!word.startsWith("-") && !word.equals("pipefail")) {
        return false;
      }
    }
    return false;
  }
}
