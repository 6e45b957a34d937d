package dev.podarium.manifest;

import java.util.Map;
import java.util.TreeMap;

/** What to do about what is wrong with the YAML itself, behind the words of Kubernetes' parser. */
final class SyntaxErrors {

  /** From how the parser's words begin to the advice. */
  private static final Map<String, String> ADVICE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "mapping values are not allowed",
                  "align this line with the fields it belongs to, or put a value that contains a"
                      + " colon in quotes"),
              Map.entry(
                  "block sequence entries are not allowed",
                  "begin the list in a line of its own, below the name that it belongs to"),
              Map.entry(
                  "found character that cannot start any token",
                  "indent with spaces, YAML does not take tabs; put a value that begins with @, `"
                      + " or % in quotes"),
              Map.entry(
                  "found a tab character", "indent with spaces, YAML does not take tabs there"),
              Map.entry(
                  "did not find expected key", "align this line with the fields it belongs to"),
              Map.entry(
                  "did not find expected '-' indicator",
                  "align this line with the items of the list"),
              Map.entry("did not find expected node content", "write a value here"),
              Map.entry("did not find expected ','", "close the bracket or add a comma"),
              Map.entry("found unexpected end of stream", "close the quote that was opened"),
              Map.entry("found unexpected document indicator", "close the quote that was opened"),
              Map.entry("could not find expected ':'", "write a colon and a space after the name"),
              Map.entry("unknown anchor", "define it with & above"),
              Map.entry("anchor", "write the value out"),
              Map.entry("did not find expected <document start>", "delete the line with the %"),
              Map.entry("found incompatible YAML document", "delete the line %YAML"),
              Map.entry("found unknown directive name", "put a value that begins with % in quotes"),
              Map.entry("found unknown escape character", "write \\\\ for a backslash"),
              Map.entry("exceeded max depth", "nest less"),
              Map.entry("document contains excessive aliasing", "write the values out"),
              Map.entry("control characters are not allowed", "delete the character"),
              Map.entry("map merge requires", "write << before a name with * or a mapping"),
              Map.entry("cannot decode", "delete the tag, or write a value that it fits"),
              Map.entry("!!binary value", "correct the base64 text, or delete the tag"),
              Map.entry(
                  "invalid map key",
                  "a field's name is a word, followed by a colon; a template with {{ }} has to be"
                      + " rendered first")));

  private SyntaxErrors() {}

  /** A problem in the parser's words, and what to do. */
  static String withAdvice(String problem) {
    return ADVICE.entrySet().stream()
        .filter(entry -> problem.startsWith(entry.getKey()))
        .map(entry -> problem + "; " + entry.getValue())
        .findFirst()
        .orElse(problem);
  }
}
