package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The documents of a YAML or JSON text. SnakeYAML composes nodes, which carry their places; it
 * constructs no objects. Documents before a syntax error are still read.
 */
final class YamlDocuments {

  /** Characters; the API server takes objects of at most 1.5 MB, a file may hold many. */
  static final int SIZE_LIMIT = 8 << 20;

  private static final int DEPTH_LIMIT = 50;

  /** A backslash before a slash that is not itself escaped. */
  private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

  private YamlDocuments() {}

  /** The documents in order, empty ones left out; what cannot be read is added to the problems. */
  static List<Written> of(String text, Problems problems) {
    var documents = new ArrayList<Written>();
    try {
      for (var node : yaml().composeAll(new StringReader(readable(text)))) {
        if (!isEmpty(node)) {
          documents.add(new Nodes(problems).written(node));
        }
      }
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark();
      problems.add(
          mark == null ? new Position(1, 1) : position(mark),
          SyntaxErrors.message(String.valueOf(wrong.getProblem())));
    } catch (ReaderException unprintable) {
      problems.add(
          positionOf(text, unprintable.getPosition()), SyntaxErrors.unprintable(unprintable));
    } catch (YAMLException limit) {
      problems.add(new Position(1, 1), SyntaxErrors.message(String.valueOf(limit.getMessage())));
    }
    return documents;
  }

  /** Where a mark stands, counted from 1 as editors do. */
  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** JSON may be indented with tabs and escape slashes, YAML may not; SnakeYAML reads YAML. */
  private static String readable(String text) {
    var start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return start.stripLeading().startsWith("{")
        ? ESCAPED_SLASH.matcher(start.replace('\t', ' ')).replaceAll("$1/")
        : start;
  }

  private static boolean isEmpty(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(SIZE_LIMIT);
    options.setNestingDepthLimit(DEPTH_LIMIT);
    options.setMaxAliasesForCollections(DEPTH_LIMIT);
    var style = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(style),
        style,
        options,
        new KubernetesScalars());
  }

  private static Position positionOf(String text, int index) {
    var before = text.substring(0, Math.min(index, text.length()));
    var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(line, before.length() - before.lastIndexOf('\n'));
  }
}
