package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.manifest.Written.Field;
import dev.podarium.manifest.Written.Fields;
import dev.podarium.manifest.Written.Items;
import dev.podarium.manifest.Written.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the nodes of one document into what was written: aliases followed, merges carried out. */
final class Nodes {

  /** Aliases make a small text mean a large tree; a document that means more is refused. */
  private static final int NODE_LIMIT = 200_000;

  private static final int DEPTH_LIMIT = 100;
  private static final Scalar NOTHING = new Scalar(null, "", new Position(1, 1));

  private final Problems problems;
  private int nodes;
  private int depth;
  private boolean tooLarge;

  Nodes(Problems problems) {
    this.problems = problems;
  }

  Written written(Node node) {
    if (++nodes > NODE_LIMIT || depth > DEPTH_LIMIT) {
      refuse(node);
      return NOTHING;
    }
    depth++;
    try {
      return switch (node) {
        case ScalarNode scalar -> scalar(scalar);
        case SequenceNode sequence -> new Items(items(sequence), place(sequence));
        case MappingNode mapping -> new Fields(fields(mapping), place(mapping));
        default -> NOTHING;
      };
    } finally {
      depth--;
    }
  }

  private void refuse(Node node) {
    if (!tooLarge) {
      problems.add(place(node), "yaml: document contains excessive aliasing; write the values out");
    }
    tooLarge = true;
  }

  private List<Written> items(SequenceNode sequence) {
    return sequence.getValue().stream().map(this::written).toList();
  }

  private static Scalar scalar(ScalarNode node) {
    return new Scalar(
        KubernetesScalars.value(node.getTag(), node.getValue()), node.getValue(), place(node));
  }

  private Map<String, Field> fields(MappingNode mapping) {
    var fields = new LinkedHashMap<String, Field>();
    for (var entry : mapping.getValue()) {
      if (!entry.getKeyNode().getTag().equals(Tag.MERGE)) {
        add(fields, entry);
      }
    }
    mapping.getValue().stream()
        .filter(entry -> entry.getKeyNode().getTag().equals(Tag.MERGE))
        .forEach(entry -> merge(fields, written(entry.getValueNode())));
    return fields;
  }

  private void add(Map<String, Field> fields, NodeTuple entry) {
    var at = place(entry.getKeyNode());
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      problems.add(at, "yaml: invalid map key; a field's name is a word, followed by a colon");
      return;
    }
    var name = String.valueOf(scalar(key).value());
    var earlier = fields.get(name);
    if (earlier != null) {
      problems.add(
          at,
          "yaml: key \"%s\" already set in map at line %d; keep one of the two"
              .formatted(name, earlier.key().line()));
      return;
    }
    fields.put(name, new Field(at, written(entry.getValueNode())));
  }

  /** What was written beside a merge wins over what it brings; its first source over the next. */
  private void merge(Map<String, Field> fields, Written source) {
    switch (source) {
      case Fields more -> more.fields().forEach(fields::putIfAbsent);
      case Items several -> several.items().forEach(item -> merge(fields, item));
      case Scalar other ->
          problems.add(other.at(), "yaml: map merge requires map or sequence of maps as the value");
    }
  }

  private static Position place(Node node) {
    return YamlDocuments.position(node.getStartMark());
  }
}
