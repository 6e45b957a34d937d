package dev.podarium.cluster.runtime.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code test} and {@code [} answer: about files, texts and whole numbers.
 *
 * <p>Source: POSIX.1-2024, test
 */
final class ShellConditions {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private ShellConditions() {}

  /** The answer, or empty when it is not known. */
  static Optional<Boolean> answer(List<String> arguments, Set<String> files) {
    var words = arguments.stream().filter(word -> !word.equals("]") && !word.equals("]]")).toList();
    if (words.stream().anyMatch(word -> word.indexOf(ShellVariables.UNKNOWN) >= 0)) {
      return Optional.empty();
    }
    if (!words.isEmpty() && words.getFirst().equals("!")) {
      return answer(words.subList(1, words.size()), files).map(answer -> !answer);
    }
    return switch (words.size()) {
      case 0 -> Optional.of(false);
      case 1 -> Optional.of(!words.getFirst().isEmpty());
      case 2 -> single(words.getFirst(), words.get(1), files);
      case 3 -> pair(words.getFirst(), words.get(1), words.get(2));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> single(String operator, String operand, Set<String> files) {
    return switch (operator) {
      case "-f", "-e", "-s", "-r" ->
          Optional.of(files.contains(operand) || ShellFiles.presumed(operand));
      case "-d" -> ShellFiles.folder(operand) ? Optional.of(true) : Optional.empty();
      case "-z" -> Optional.of(operand.isEmpty());
      case "-n" -> Optional.of(!operand.isEmpty());
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> pair(String left, String operator, String right) {
    return switch (operator) {
      case "=", "==" -> Optional.of(left.equals(right));
      case "!=" -> Optional.of(!left.equals(right));
      default ->
          NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches()
              ? compared(Long.compare(Long.parseLong(left), Long.parseLong(right)), operator)
              : Optional.empty();
    };
  }

  private static Optional<Boolean> compared(int order, String operator) {
    return switch (operator) {
      case "-eq" -> Optional.of(order == 0);
      case "-ne" -> Optional.of(order != 0);
      case "-lt" -> Optional.of(order < 0);
      case "-le" -> Optional.of(order <= 0);
      case "-gt" -> Optional.of(order > 0);
      case "-ge" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }
}
