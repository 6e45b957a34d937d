package dev.podarium.cluster.runtime.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The variables of the small shell, and what words become with them: {@code $NAME}, {@code
 * ${NAME:-OTHER}}, {@code $((SUM))}, {@code $(seq 5)} and {@code $(echo …)}.
 */
final class ShellVariables {

  /** Stands in a word for what cannot be known. */
  static final char UNKNOWN = '\uE001';

  /** Longer ones are more than the budget has steps for. */
  private static final int LONGEST_SEQUENCE = 60_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\\?");
  private static final Pattern IN_SUM = Pattern.compile("\\$?([A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern NAMED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::?-(.*))?");

  /** Variables that images, the kubelet or the shell set, to values that are not known here. */
  private static final Pattern SET_ELSEWHERE =
      Pattern.compile("HOSTNAME|HOME|PATH|PWD|RANDOM|SECONDS|.*(HOST|PORT|VERSION|_HOME|_PATH)");

  private static final Pattern SEQUENCE =
      Pattern.compile("seq\\s+(?:(-?\\d{1,9})\\s+)?(-?\\d{1,9})");

  private final Map<String, String> values = new HashMap<>();
  private int changes;
  private final ShellBudget budget;

  ShellVariables(ShellBudget budget) {
    this.budget = budget;
  }

  /** Whether a variable can be called so. */
  static boolean isName(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '_'
          && !(c < 128 && (i == 0 ? Character.isLetter(c) : Character.isLetterOrDigit(c)))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Gives a variable a value. */
  void set(String name, String value) {
    if (!value.equals(values.put(name, value))) {
      changes++;
    }
  }

  /** How often a variable got another value than it had. */
  int changes() {
    return changes;
  }

  /** A word with the values of its variables; cut where the budget does not allow it. */
  String expanded(String word) {
    budget.deeper();
    var made = new StringBuilder();
    for (var at = 0; at < word.length() && !budget.spent(); ) {
      var dollar = word.indexOf('$', at);
      var end = dollar < 0 ? word.length() : dollar;
      add(made, word.substring(at, end));
      at = dollar < 0 ? end : reference(word, dollar, made);
    }
    budget.shallower();
    return made.toString();
  }

  /** Adds what a reference stands for; answers where it ends. */
  private int reference(String word, int dollar, StringBuilder made) {
    var end = ShellWords.endOfReference(word, dollar);
    if (end > dollar) {
      add(made, bracketed(word.substring(dollar + 1, end)));
      return end;
    }
    var name = NAME.matcher(word).region(dollar + 1, word.length());
    if (name.lookingAt()) {
      add(made, value(name.group()));
      return name.end();
    }
    add(made, dollar + 1 == word.length() ? "$" : String.valueOf(UNKNOWN));
    return Math.min(word.length(), dollar + 2);
  }

  private String bracketed(String text) {
    var inner = text.substring(1, Math.max(1, text.length() - 1));
    if (text.startsWith("((") && text.endsWith("))")) {
      return sum(inner.substring(1, inner.length() - 1));
    }
    return text.startsWith("(") ? output(inner.strip()) : named(inner);
  }

  private String sum(String text) {
    var filled =
        IN_SUM
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement("(" + number(found.group(1)) + ")"));
    var value = ShellArithmetic.value(filled);
    return value.isPresent() ? Long.toString(value.getAsLong()) : String.valueOf(UNKNOWN);
  }

  private String number(String name) {
    var value = value(name).strip();
    return value.isEmpty() ? "0" : value.length() < 20 ? value : String.valueOf(UNKNOWN);
  }

  /** What a command prints, where that can be known. */
  private String output(String command) {
    var filled = expanded(command);
    if (filled.startsWith("echo ") && filled.matches("echo [\\w .-]*")) {
      return filled.substring(5).strip();
    }
    var sequence = SEQUENCE.matcher(filled);
    return sequence.matches()
        ? sequence(sequence.group(1), sequence.group(2))
        : String.valueOf(UNKNOWN);
  }

  private String sequence(String first, String last) {
    var from = first == null ? 1 : Integer.parseInt(first);
    var to = Integer.parseInt(last);
    if ((long) to - from > LONGEST_SEQUENCE) {
      return String.valueOf(UNKNOWN);
    }
    return budget.allows(Math.max(0L, (long) to - from) * 2)
        ? IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining(" "))
        : "";
  }

  private String named(String text) {
    var parts = NAMED.matcher(text);
    if (!parts.matches()) {
      return String.valueOf(UNKNOWN);
    }
    var value = value(parts.group(1));
    return value.isEmpty() && parts.group(2) != null ? expanded(parts.group(2)) : value;
  }

  private String value(String name) {
    var value = values.get(name);
    if (value != null) {
      return value;
    }
    return SET_ELSEWHERE.matcher(name).matches() ? String.valueOf(UNKNOWN) : "";
  }

  private void add(StringBuilder made, String text) {
    if (budget.allows(text.length())) {
      made.append(text);
    }
  }
}
