package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Field;
import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.DocumentNode.Scalar;
import dev.podarium.objects.Kinds;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Documents that hold objects: a {@code List}, or the list of one kind, whose items need not say
 * again of which kind they are. A list in a list is none.
 *
 * <p>Source: kubernetes/kubernetes, apimachinery, apis/meta/v1/unstructured/helpers.go,
 * decodeToList; client-go, restmapper/discovery.go; cli-runtime, resource/visitor.go,
 * FlattenListVisitor
 */
final class Lists {

  private static final String SUFFIX = "List";

  private final Problems problems;
  private final Kinds kinds;

  Lists(Problems problems, Kinds kinds) {
    this.problems = problems;
    this.kinds = kinds;
  }

  static boolean isList(Fields document) {
    return document.text("kind").endsWith(SUFFIX);
  }

  /** The items, each an object of its own; what is no list was added to the problems. */
  List<DocumentNode> items(Fields list) {
    if (!isKnown(list)) {
      new KindProblems(kinds, problems).unknown(list);
      return List.of();
    }
    return switch (list.get("items")) {
      case null -> List.of();
      case Items items ->
          items.items().stream().filter(this::isNoList).map(i -> of(list, i)).toList();
      case Scalar(var value, _, _) when value == null -> List.of();
      case DocumentNode other -> {
        problems.add(
            list.place("items"),
            "json: cannot unmarshal %s into Go struct field decodeList.items of type []json.RawMessage; write a list of objects"
                .formatted(other.jsonType()));
        yield List.of();
      }
    };
  }

  /** Every version has a List, and each of its kinds a list. */
  private boolean isKnown(Fields list) {
    var apiVersion = list.text("apiVersion");
    var kind = itemKind(list);
    return kind.isEmpty()
        ? apiVersion.isEmpty()
            || apiVersion.equals("v1")
            || kinds.all().stream().anyMatch(known -> known.isServedIn(apiVersion))
        : kinds.find(apiVersion, kind) != null;
  }

  private boolean isNoList(DocumentNode item) {
    var inner = item instanceof Fields fields && isList(fields);
    if (inner) {
      problems.add(
          item.at(),
          "*unstructured.Unstructured is not a list: no Items field in this object; move the items"
              + " of this list into the list around it");
    }
    return !inner;
  }

  private static DocumentNode of(Fields list, DocumentNode item) {
    if (itemKind(list).isEmpty()
        || !(item instanceof Fields fields)
        || fields.get("kind") != null
        || fields.get("apiVersion") != null) {
      return item;
    }
    var complete = new LinkedHashMap<String, Field>();
    complete.put("apiVersion", said(list.text("apiVersion"), fields));
    complete.put("kind", said(itemKind(list), fields));
    complete.putAll(fields.fields());
    return new Fields(complete, fields.at());
  }

  private static Field said(String text, Fields item) {
    return new Field(item.at(), new Scalar(text, text, item.at()));
  }

  private static String itemKind(Fields list) {
    var kind = list.text("kind");
    return kind.substring(0, kind.length() - SUFFIX.length());
  }
}
