package dev.podarium.kubectl.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What kubectl itself finds wrong with keys and values before it asks the server.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/validation.go
 */
final class LabelSyntax {

  private static final int LONGEST = 63;
  private static final int LONGEST_PREFIX = 253;

  private static final String TOO_LONG = "must be no more than " + LONGEST + " bytes";
  private static final String WORD = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String DNS_LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(WORD);
  private static final Pattern PREFIX = Pattern.compile(DNS_LABEL + "(\\." + DNS_LABEL + ")*");
  private static final String NAME_RULE =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
  private static final String VALUE_RULE =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is"
          + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
  private static final String PREFIX_RULE =
      "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
          + " characters, '-' or '.', and must start and end with an alphanumeric character (e.g."
          + " 'example.com', regex used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

  private LabelSyntax() {}

  static List<String> problemsOfKey(String key) {
    var parts = key.split("/", -1);
    var problems = new ArrayList<String>();
    if (parts.length > 2) {
      return List.of(
          "a valid label key "
              + NAME_RULE
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    if (parts.length == 2) {
      problems.addAll(problemsOfPrefix(parts[0]));
    }
    var name = parts[parts.length - 1];
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (name.length() > LONGEST) {
      problems.add("name part " + TOO_LONG);
    }
    if (!NAME.matcher(name).matches()) {
      problems.add("name part " + NAME_RULE);
    }
    return problems;
  }

  static List<String> problemsOfValue(String value) {
    var problems = new ArrayList<String>();
    if (value.length() > LONGEST) {
      problems.add(TOO_LONG);
    }
    if (!value.isEmpty() && !NAME.matcher(value).matches()) {
      problems.add(VALUE_RULE);
    }
    return problems;
  }

  private static List<String> problemsOfPrefix(String prefix) {
    if (prefix.isEmpty()) {
      return List.of("prefix part must be non-empty");
    }
    var problems = new ArrayList<String>();
    if (prefix.length() > LONGEST_PREFIX) {
      problems.add("prefix part " + "must be no more than 253 characters");
    } else if (!PREFIX.matcher(prefix).matches()) {
      problems.add(PREFIX_RULE);
    }
    return problems;
  }
}
