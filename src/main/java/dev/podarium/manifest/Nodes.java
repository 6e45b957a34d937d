package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Field;
import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.manifest.yaml.Composer;
import dev.podarium.manifest.yaml.Mark;
import dev.podarium.manifest.yaml.Node;
import dev.podarium.manifest.yaml.Node.Alias;
import dev.podarium.manifest.yaml.Node.Entry;
import dev.podarium.manifest.yaml.Node.Mapping;
import dev.podarium.manifest.yaml.Node.Scalar;
import dev.podarium.manifest.yaml.Node.Sequence;
import dev.podarium.manifest.yaml.YamlError;
import dev.podarium.objects.values.Printable;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the nodes of one document into what kubectl makes of them: aliases followed, merges carried
 * out in their place, of keys that come twice the last.
 *
 * <p>Source: sigs.k8s.io/yaml, yaml.go and goyaml.v2/decode.go
 */
final class Nodes {

  private final Problems problems;
  private final int firstLine;
  private final AliasBudget budget;
  private int depth;

  /**
   * @param firstLine lines before the text that the nodes come from
   */
  Nodes(Problems problems, int firstLine) {
    this(problems, firstLine, new AliasBudget());
  }

  private Nodes(Problems problems, int firstLine, AliasBudget budget) {
    this.problems = problems;
    this.firstLine = firstLine;
    this.budget = budget;
  }

  /**
   * What a whole document means.
   *
   * @throws YamlError when it means nothing, or too much
   * @throws Unreadable when it means something that JSON has no word for
   */
  DocumentNode document(Node root) {
    var document = written(root);
    Infinities.refuse(document);
    return document;
  }

  private DocumentNode written(Node node) {
    count(node);
    depth++;
    try {
      return switch (node) {
        case Scalar scalar -> scalar(scalar);
        case Sequence sequence ->
            new Items(sequence.items().stream().map(this::written).toList(), place(node.at()));
        case Mapping mapping -> new Fields(fields(mapping), place(node.at()));
        case Alias alias -> inside(alias, () -> written(alias.anchor().marked()));
      };
    } finally {
      depth--;
    }
  }

  private void count(Node node) {
    budget.count(node.at());
    if (depth >= Composer.DEPTH_LIMIT) {
      throw new YamlError("exceeded max depth of " + Composer.DEPTH_LIMIT, node.at());
    }
  }

  private <T> T inside(Alias alias, Supplier<T> work) {
    budget.enter(alias);
    try {
      return work.get();
    } finally {
      budget.leave();
    }
  }

  private DocumentNode.Scalar scalar(Scalar node) {
    var value = KubernetesScalars.value(node);
    var inJson = value instanceof Number number ? GoNumbers.throughJson(number) : value;
    return new DocumentNode.Scalar(inJson, node.text(), place(node.at()));
  }

  private Map<String, Field> fields(Mapping mapping) {
    var fields = new LinkedHashMap<String, Field>();
    fill(fields, mapping, true);
    return fields;
  }

  /**
   * Puts the entries of a mapping into a map, over what is there.
   *
   * @param here whether the mapping itself stands here, or is merged in and was warned of elsewhere
   */
  private void fill(Map<String, Field> fields, Mapping mapping, boolean here) {
    var written = new TreeMap<String, Position>();
    for (var entry : mapping.entries()) {
      if (isMerge(entry.key())) {
        merge(fields, entry, here ? written : new TreeMap<>());
      } else {
        var at = place(entry.key().at());
        var name = name(entry);
        fields.put(name, new Field(at, written(entry.value())));
        var earlier = written.put(name, at);
        if (earlier != null && here) {
          warnOfTwice(name, at, earlier);
        }
      }
    }
  }

  private void warnOfTwice(String name, Position at, Position earlier) {
    problems.warn(
        at,
        () ->
            "key \"%s\" already set in map at line %d, and the last one counts; keep one of the two"
                .formatted(Printable.excerpt(name), earlier.line()));
  }

  private static boolean isMerge(Node key) {
    return key instanceof Scalar(String tag, String text, boolean plain, _)
        && text.equals("<<")
        && (plain || tag.equals("tag:yaml.org,2002:merge"));
  }

  /** Of several sources the first counts most; all of them count more than what stands before. */
  private void merge(Map<String, Field> fields, Entry entry, Map<String, Position> before) {
    var merged = new LinkedHashMap<String, Field>();
    switch (entry.value()) {
      case Sequence several -> {
        for (var source : several.items().reversed()) {
          mergeOne(merged, source);
        }
      }
      default -> mergeOne(merged, entry.value());
    }
    for (var name : merged.keySet()) {
      if (before.containsKey(name)) {
        problems.warn(
            place(entry.key().at()),
            () ->
                "the merge key << stands behind \"%s\" and replaces it; move it to the beginning"
                    .formatted(Printable.excerpt(name)));
      }
    }
    fields.putAll(merged);
  }

  private void mergeOne(Map<String, Field> merged, Node source) {
    switch (source) {
      case Mapping mapping -> {
        count(mapping);
        fill(merged, mapping, false);
      }
      case Alias alias when alias.anchor().marked() instanceof Mapping mapping -> {
        count(alias);
        inside(
            alias,
            () -> {
              count(mapping);
              fill(merged, mapping, false);
              return mapping;
            });
      }
      default ->
          throw new YamlError(
              "map merge requires map or sequence of maps as the value", source.at());
    }
  }

  /** Keys are text in JSON; numbers and booleans become it. */
  private String name(Entry entry) {
    return name(entry.key(), entry.key().at());
  }

  private String name(Node key, Mark at) {
    count(key);
    return switch (key) {
      case Scalar scalar -> name(KubernetesScalars.value(scalar), at);
      case Alias alias -> inside(alias, () -> name(alias.anchor().marked(), at));
      case Node collection ->
          throw new YamlError(
              "invalid map key: " + Printable.excerpt(GoValue.text(plain(collection))), at);
    };
  }

  private String name(@Nullable Object value, Mark at) {
    return switch (value) {
      case String text -> text;
      case Double number -> GoNumbers.key(number);
      case null -> throw noName("%!s(<nil>), key: <nil>", at);
      case BigInteger unsigned -> throw noName("uint64, key: 0x" + unsigned.toString(16), at);
      default -> String.valueOf(value);
    };
  }

  private Unreadable noName(String found, Mark at) {
    return new Unreadable(
        place(at),
        "error converting YAML to JSON: unsupported map key of type: "
            + found
            + "; write a name before the colon, in quotes when it looks like something else");
  }

  private @Nullable Object plain(Node collection) {
    return new Nodes(new Problems(""), 0, budget).written(collection).plain();
  }

  private Position place(Mark mark) {
    return YamlDocuments.position(mark, firstLine);
  }
}
