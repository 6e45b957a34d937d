package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a text as kubectl finds them: JSON values back to back when the text begins with
 * a brace, else YAML between lines that begin with {@code ---}. What begins with a brace and is no
 * JSON is tried as YAML, unless two JSON values came before it. The first thing that cannot be read
 * ends the text.
 *
 * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go,
 * YAMLOrJSONDecoder; staging/src/k8s.io/cli-runtime/pkg/resource/visitor.go, StreamVisitor
 */
final class Documents {

  /** Bytes, and characters; the API server takes objects of at most 3 MB, a file may hold many. */
  static final int SIZE_LIMIT = 8 << 20;

  /** How far kubectl looks for the brace of JSON. */
  private static final int SNIFFED = 4096;

  private final String text;
  private final Problems problems;
  private final List<DocumentNode> found = new ArrayList<>();

  private Documents(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The documents in order, empty ones left out; what cannot be read is added to the problems. */
  static List<DocumentNode> of(String text, Problems problems) {
    if (text.length() > SIZE_LIMIT) {
      problems.add(
          new Position(1, 1), "the text is larger than 8 MiB; split it into smaller files");
      return List.of();
    }
    var documents = new Documents(text, problems);
    try {
      documents.read();
    } catch (Unreadable end) {
      end.addTo(problems);
    }
    return List.copyOf(documents.found);
  }

  private void read() {
    var start = firstCharacter(0);
    if (start < Math.min(SNIFFED, text.length()) && text.charAt(start) == '{') {
      json(start);
    } else {
      yaml(0);
    }
  }

  private void json(int start) {
    var json = new JsonText(text, start, problems);
    var count = 0;
    while (firstCharacter(json.index()) < text.length()) {
      var end = json.index();
      try {
        add(json.next());
        count++;
      } catch (Unreadable noJson) {
        if (count > 1) {
          throw noJson;
        }
        yamlInstead(end, noJson);
        return;
      }
    }
  }

  private void yamlInstead(int end, Unreadable noJson) {
    var before = found.size();
    try {
      yaml(behindBlanks(end));
    } catch (Unreadable noYaml) {
      throw found.size() == before ? noJson : noYaml;
    }
  }

  private void yaml(int start) {
    new YamlDocuments(text, start, problems).forEach(this::add);
  }

  private void add(DocumentNode document) {
    if (!(document instanceof DocumentNode.Scalar scalar) || scalar.value() != null) {
      found.add(document);
    }
  }

  private int firstCharacter(int from) {
    var index = from;
    while (index < text.length() && isSpace(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** Behind blanks and the first line break among them. */
  private int behindBlanks(int from) {
    var index = from;
    while (index < text.length() && isSpace(text.charAt(index))) {
      if (text.charAt(index++) == '\n') {
        return index;
      }
    }
    return index;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u0085';
  }
}
