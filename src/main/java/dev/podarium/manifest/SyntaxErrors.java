package dev.podarium.manifest;

import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * What is wrong with the YAML itself, in the words of the parser that Kubernetes uses, followed by
 * what to do.
 */
final class SyntaxErrors {

  /** From how SnakeYAML begins to what is said. */
  private static final Map<String, String> MESSAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "mapping values are not allowed here",
                  "mapping values are not allowed in this context; align this line with the fields"
                      + " it belongs to, or put a value that contains a colon in quotes"),
              Map.entry(
                  "found character '\\t(TAB)'",
                  "found character that cannot start any token; indent with spaces, YAML does not"
                      + " take tabs"),
              Map.entry(
                  "found character",
                  "found character that cannot start any token; put the value in quotes"),
              Map.entry(
                  "expected <block end>",
                  "did not find expected key; align this line with the fields it belongs to"),
              Map.entry(
                  "expected the node content",
                  "did not find expected node content; write a value here"),
              Map.entry(
                  "expected ',' or",
                  "did not find expected ',' or closing bracket; close the bracket or add a comma"),
              Map.entry(
                  "found unexpected end of stream",
                  "found unexpected end of stream; close the quote that was opened"),
              Map.entry(
                  "could not find expected ':'",
                  "could not find expected ':'; write a colon and a space after the name"),
              Map.entry(
                  "found undefined alias", "unknown anchor referenced; define it with & above"),
              Map.entry(
                  "expected '<document start>'",
                  "did not find expected <document start>; separate documents with a line ---"),
              Map.entry(
                  "The incoming YAML document exceeds",
                  "the file is larger than 8 MiB; split it into smaller files"),
              Map.entry(
                  "Nesting Depth exceeded",
                  "exceeded max depth: more than 50 levels are nested; make it flatter"),
              Map.entry(
                  "Number of aliases",
                  "document contains excessive aliasing; write the values out")));

  private SyntaxErrors() {}

  static String message(String problem) {
    return "yaml: "
        + MESSAGES.entrySet().stream()
            .filter(entry -> problem.startsWith(entry.getKey()))
            .reduce((_, longer) -> longer)
            .map(Map.Entry::getValue)
            .orElse(problem.lines().findFirst().orElse("cannot be read"));
  }

  static String unprintable(ReaderException error) {
    return "yaml: control characters are not allowed; delete the character U+%04X"
        .formatted(error.getCodePoint());
  }
}
