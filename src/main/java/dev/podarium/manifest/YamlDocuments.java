package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.manifest.yaml.Composer;
import dev.podarium.manifest.yaml.Mark;
import dev.podarium.manifest.yaml.YamlError;
import dev.podarium.objects.values.Printable;
import java.util.function.Consumer;

/**
 * The YAML documents of a text. kubectl cuts it at the lines that begin with {@code ---} before it
 * parses the pieces, so directives never reach the document that they were written for.
 *
 * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go,
 * YAMLReader
 */
final class YamlDocuments {

  private static final String SEPARATOR = "---";

  private final String text;
  private final Problems problems;

  /** Where the piece begins that is being collected. */
  private int start;

  private int firstLine;
  private int line;

  /**
   * @param start where the YAML begins in the text
   */
  YamlDocuments(String text, int start, Problems problems) {
    this.text = text;
    this.start = start;
    this.problems = problems;
    this.line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    this.firstLine = line;
  }

  /**
   * Hands out the documents one after the other, empty ones too.
   *
   * @throws Unreadable at the first that is no YAML
   */
  void forEach(Consumer<DocumentNode> taker) {
    var index = start;
    while (index < text.length()) {
      var end = text.indexOf('\n', index);
      var next = end < 0 ? text.length() : end + 1;
      if (text.startsWith(SEPARATOR, index)) {
        separator(text.substring(index + SEPARATOR.length(), next).strip());
        if (index > start) {
          parse(index, taker);
          start = next;
          firstLine = line + 1;
        }
      }
      line++;
      index = next;
    }
    parse(text.length(), taker);
  }

  private void separator(String rest) {
    if (!rest.isEmpty() && !rest.startsWith("#")) {
      throw new Unreadable(
          new Position(line + 1, SEPARATOR.length() + 1),
          "invalid Yaml document separator: %s; write --- in a line of its own"
              .formatted(Printable.excerpt(rest)));
    }
  }

  private void parse(int end, Consumer<DocumentNode> taker) {
    try {
      var document = Composer.document(text.substring(start, end));
      if (document.root() != null) {
        taker.accept(new Nodes(problems, firstLine).document(document.root()));
      }
      if (document.unread() != null) {
        problems.warn(
            position(document.unread(), firstLine),
            () ->
                "kubectl does not read what stands here, behind the end of the document; begin a"
                    + " further document with a line ---");
      }
    } catch (YamlError wrong) {
      throw new Unreadable(
          position(wrong.place(), firstLine),
          "error converting YAML to JSON: yaml: "
              + SyntaxErrors.withAdvice(String.valueOf(wrong.getMessage())));
    }
  }

  /**
   * Where a mark stands, counted from 1 as editors do.
   *
   * @param linesBefore lines before the text that the mark belongs to
   */
  static Position position(Mark mark, int linesBefore) {
    return new Position(linesBefore + mark.line() + 1, mark.column() + 1);
  }
}
