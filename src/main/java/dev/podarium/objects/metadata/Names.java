package dev.podarium.objects.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are names. Every function returns what is wrong with one, in Kubernetes' words; empty
 * when nothing is.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/validation.go
 */
public final class Names {

  private static final String LABEL =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
  private static final String SUBDOMAIN =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
  private static final String LABEL_1035 =
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
          + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
          + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
  private static final String QUALIFIED =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
  private static final String LABEL_VALUE =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is"
          + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
  private static final String CONFIG_KEY =
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
          + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
          + " '[-._a-zA-Z0-9]+')";
  private static final String PERCENT =
      "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or"
          + " '93%', regex used for validation is '[0-9]+%')";
  private static final String PORT = "must be between 1 and 65535, inclusive";

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_SUBDOMAIN = 253;
  private static final int LONGEST_PORT_NAME = 15;
  private static final int HIGHEST_PORT = 65_535;

  private Names() {}

  /** A rule for names. */
  @FunctionalInterface
  public interface Rule {
    List<String> problems(String name);

    /** What is wrong with the beginning of names that are going to be generated. */
    default List<String> problemsOfPrefix(String prefix) {
      return problems(
          prefix.length() > 1 && prefix.endsWith("-")
              ? prefix.substring(0, prefix.length() - 2) + "a"
              : prefix);
    }
  }

  /** {@code my-name}: at most 63 lower case letters, digits and hyphens. */
  public static List<String> dns1123Label(String text) {
    if (text.length() <= LONGEST_LABEL && isLabel(text, 0, text.length())) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    if (text.length() > LONGEST_LABEL) {
      problems.add(tooLong(LONGEST_LABEL));
    }
    if (!isLabel(text, 0, text.length())) {
      problems.add(isSubdomain(text) ? "must not contain dots" : LABEL);
    }
    return problems;
  }

  /** {@code my.name}: labels joined by dots, at most 253 characters. */
  public static List<String> dns1123Subdomain(String text) {
    if (text.length() <= LONGEST_SUBDOMAIN && isSubdomain(text)) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    if (text.length() > LONGEST_SUBDOMAIN) {
      problems.add(tooLong(LONGEST_SUBDOMAIN));
    }
    if (!isSubdomain(text)) {
      problems.add(SUBDOMAIN);
    }
    return problems;
  }

  /** {@code my-name}, not beginning with a digit. */
  public static List<String> dns1035Label(String text) {
    var problems = new ArrayList<String>();
    if (text.length() > LONGEST_LABEL) {
      problems.add(tooLong(LONGEST_LABEL));
    }
    if (!isLabel(text, 0, text.length()) || isDigit(text.charAt(0))) {
      problems.add(LABEL_1035);
    }
    return problems;
  }

  /** {@code example.com/MyName} or {@code MyName}: keys of labels, taints and resources. */
  public static List<String> qualified(String text) {
    var slash = text.indexOf('/');
    if (slash != text.lastIndexOf('/')) {
      return List.of(
          "a valid label key "
              + QUALIFIED
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    var name = text.substring(slash + 1);
    if (slash < 0 && isQualified(name)) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    if (slash == 0) {
      problems.add("prefix part must be non-empty");
    } else if (slash > 0) {
      dns1123Subdomain(text.substring(0, slash)).forEach(p -> problems.add("prefix part " + p));
    }
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (name.length() > LONGEST_LABEL) {
      problems.add("name part must be no more than 63 bytes");
    }
    if (name.isEmpty() || !isWord(name)) {
      problems.add("name part " + QUALIFIED);
    }
    return problems;
  }

  /** The value of a label: empty or at most 63 letters, digits, {@code -_.} */
  public static List<String> labelValue(String text) {
    if (text.isEmpty() || isQualified(text)) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    if (text.length() > LONGEST_LABEL) {
      problems.add("must be no more than 63 bytes");
    }
    if (!isWord(text)) {
      problems.add(LABEL_VALUE);
    }
    return problems;
  }

  /** A key of a ConfigMap or Secret, which becomes a file's name. */
  public static List<String> configMapKey(String text) {
    var problems = new ArrayList<String>();
    if (text.length() > LONGEST_SUBDOMAIN) {
      problems.add(tooLong(LONGEST_SUBDOMAIN));
    }
    if (text.isEmpty() || !text.chars().allMatch(c -> isAlphanumeric(c) || isJoint(c))) {
      problems.add(CONFIG_KEY);
    }
    if (text.equals(".")) {
      problems.add("must not be '.'");
    } else if (text.equals("..")) {
      problems.add("must not be '..'");
    } else if (text.startsWith("..")) {
      problems.add("must not start with '..'");
    }
    return problems;
  }

  /**
   * The name of a port: at most 15 lower case letters, digits and hyphens, one of them a letter.
   */
  public static List<String> portName(String text) {
    var problems = new ArrayList<String>();
    if (text.length() > LONGEST_PORT_NAME) {
      problems.add(tooLong(LONGEST_PORT_NAME));
    }
    if (text.isEmpty() || !text.chars().allMatch(c -> isLower(c) || isDigit(c) || c == '-')) {
      problems.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (text.chars().noneMatch(Names::isLower)) {
      problems.add("must contain at least one letter (a-z)");
    }
    if (text.contains("--")) {
      problems.add("must not contain consecutive hyphens");
    }
    if (text.startsWith("-") || text.endsWith("-")) {
      problems.add("must not begin or end with a hyphen");
    }
    return problems;
  }

  /** A port: 1 to 65535. */
  public static List<String> portNumber(@Nullable Integer port) {
    return port != null && port >= 1 && port <= HIGHEST_PORT ? List.of() : List.of(PORT);
  }

  /** {@code 25%}. */
  public static List<String> percent(String text) {
    var digits = text.length() - 1;
    return digits > 0
            && text.endsWith("%")
            && text.substring(0, digits).chars().allMatch(Names::isDigit)
        ? List.of()
        : List.of(PERCENT);
  }

  /** A part of a URL's path: what may name roles and their bindings. */
  public static List<String> pathSegment(String text) {
    if (text.equals(".") || text.equals("..")) {
      return List.of("may not be '" + text + "'");
    }
    return List.of("/", "%").stream()
        .filter(text::contains)
        .map(forbidden -> "may not contain '" + forbidden + "'")
        .toList();
  }

  /** A key of an annotation: a qualified name of which case does not matter. */
  public static List<String> annotationKey(String text) {
    return qualified(text.toLowerCase(Locale.ROOT));
  }

  /** What is wrong with a text of more characters than that. */
  public static String tooLong(int most) {
    return "must be no more than " + most + " characters";
  }

  private static boolean isSubdomain(String text) {
    var from = 0;
    for (var dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
      if (!isLabel(text, from, dot)) {
        return false;
      }
      from = dot + 1;
    }
    return isLabel(text, from, text.length());
  }

  private static boolean isLabel(String text, int from, int to) {
    for (var i = from; i < to; i++) {
      var c = text.charAt(i);
      var joint = c == '-' && i > from && i < to - 1;
      if (!isLower(c) && !isDigit(c) && !joint) {
        return false;
      }
    }
    return to > from;
  }

  private static boolean isQualified(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_LABEL && isWord(text);
  }

  /** Letters and digits, joined by {@code -_.} */
  private static boolean isWord(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (!isAlphanumeric(c) && (!isJoint(c) || i == 0 || i == text.length() - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJoint(int c) {
    return c == '-' || c == '_' || c == '.';
  }

  private static boolean isAlphanumeric(int c) {
    return isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
