package dev.podarium.cluster.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of the small shell. A word keeps the name of one that was never set. */
final class ShellVariables {

  private static final Pattern NAME =
      Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)}|([A-Za-z_][A-Za-z0-9_]*))");

  private final Map<String, String> values = new HashMap<>();

  /** Gives a variable a value. */
  void set(String name, String value) {
    values.put(name, value);
  }

  /** A word with the values of its variables; empty where the budget does not allow it. */
  String expanded(String word, ShellBudget budget) {
    if (word.indexOf('$') < 0) {
      return budget.allows(word.length()) ? word : "";
    }
    var grown = NAME.matcher(word).results().mapToLong(found -> value(found).length()).sum();
    return budget.allows(word.length() + grown)
        ? NAME.matcher(word).replaceAll(found -> Matcher.quoteReplacement(value(found)))
        : "";
  }

  private String value(MatchResult found) {
    var name = found.group(1) == null ? found.group(2) : found.group(1);
    return values.getOrDefault(name, found.group());
  }
}
