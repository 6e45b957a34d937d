package dev.podarium.kubectl;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words that kubectl cannot read, said as kubectl says it. */
final class Misuse {

  private Misuse() {}

  static String line(ParameterException wrong) {
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    var see = "\nSee '%s --help' for usage.".formatted(command);
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, see);
      case MissingParameterException missing -> "error: " + missing.getMessage() + see;
      default -> "error: " + wrong.getMessage() + see;
    };
  }

  private static String unmatched(UnmatchedArgumentException wrong, String command, String see) {
    var word = wrong.getUnmatched().getFirst();
    if (word.startsWith("--")) {
      return "error: unknown flag: " + word.split("=", 2)[0] + see;
    }
    if (word.startsWith("-") && word.length() > 1) {
      return "error: unknown shorthand flag: '%c' in %s".formatted(word.charAt(1), word) + see;
    }
    return command.equals("kubectl")
        ? "error: unknown command \"%s\" for \"kubectl\"".formatted(word)
        : "error: unexpected argument: " + word + see;
  }
}
