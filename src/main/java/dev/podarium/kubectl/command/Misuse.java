package dev.podarium.kubectl.command;

import dev.podarium.objects.values.Printable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words that kubectl cannot read, said as kubectl says it. */
public final class Misuse {

  private Misuse() {}

  public static String line(ParameterException wrong) {
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    var see = "\nSee '%s --help' for usage.".formatted(command);
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, see);
      case MissingParameterException missing -> "error: " + missing.getMessage() + see;
      default -> "error: " + invalid(wrong) + see;
    };
  }

  /** What a flag cannot take, in the words of Go's parsers of numbers and booleans. */
  private static String invalid(ParameterException wrong) {
    if (!(wrong.getArgSpec() instanceof OptionSpec option)) {
      return String.valueOf(wrong.getMessage());
    }
    var value = Printable.excerpt(String.valueOf(wrong.getValue()));
    var flag = option.type() == boolean.class || option.type() == Boolean.class;
    return "invalid argument \"%1$s\" for \"%2$s\" flag: strconv.Parse%3$s: parsing \"%1$s\": %4$s"
        .formatted(
            value,
            option.longestName(),
            flag ? "Bool" : "Int",
            value.matches("[-+]?[0-9]+") && !flag ? "value out of range" : "invalid syntax");
  }

  private static String unmatched(UnmatchedArgumentException wrong, String command, String see) {
    var word = Printable.excerpt(wrong.getUnmatched().getFirst());
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
