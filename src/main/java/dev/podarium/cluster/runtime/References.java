package dev.podarium.cluster.runtime;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables where a text refers to them as {@code $(NAME)}; {@code $$} is one dollar sign, and
 * what is not known stays as it is.
 *
 * <p>Source: kubernetes/kubernetes, third_party/forked/golang/expansion/expand.go
 */
public final class References {

  /** No variable has a name of more than some hundred characters. */
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\$|\\(([^)]{0,512}+)\\))");

  private References() {}

  /** The text with the values of its variables. */
  public static String expanded(String text, Map<String, String> variables) {
    return text.indexOf('$') < 0
        ? text
        : REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(2) == null
                            ? "$"
                            : variables.getOrDefault(found.group(2), found.group())));
  }
}
