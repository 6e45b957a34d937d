package dev.podarium.manifest;

import dev.podarium.manifest.Written.Fields;
import dev.podarium.manifest.Written.Items;
import dev.podarium.objects.Json;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import java.util.ArrayList;
import java.util.List;

/** Finds the objects in the documents of one file. */
final class ObjectReader {

  private final Problems problems;
  private final List<ManifestObject> objects = new ArrayList<>();

  ObjectReader(Problems problems) {
    this.problems = problems;
  }

  /** The objects so far, in order. */
  List<ManifestObject> objects() {
    return List.copyOf(objects);
  }

  /** Reads one document: an object or a List of them. */
  void read(Written document) {
    if (!(document instanceof Fields fields)) {
      problems.add(
          document.at(),
          "json: cannot unmarshal %s into Go value of type map[string]interface {}; a manifest"
                  .formatted(document.jsonType())
              + " begins with apiVersion, kind and metadata");
    } else if (KindProblems.isKustomization(fields, problems.file())) {
      problems.add(fields.at(), KindProblems.KUSTOMIZATION);
    } else if (fields.text("kind").endsWith("List") && fields.get("items") instanceof Items items) {
      items.items().forEach(this::read);
    } else {
      object(fields);
    }
  }

  private void object(Fields written) {
    var before = problems.count();
    var kind = KindProblems.find(written, problems);
    if (kind == null) {
      return;
    }
    named(written);
    new StrictCheck(problems).check(Shapes.of(Kinds.classOf(kind)), written);
    new WishCheck(problems).check(written);
    if (problems.count() == before) {
      build(kind, written);
    }
  }

  private void named(Fields written) {
    var metadata = written.get("metadata");
    var ok =
        metadata instanceof Fields fields
            && (fields.get("name") != null || fields.get("generateName") != null);
    if (!ok) {
      problems.add(
          written.place("metadata"),
          "metadata.name: Required value: name or generateName is required");
    }
  }

  private void build(Kind kind, Fields written) {
    try {
      objects.add(
          new ManifestObject(
              problems.file(),
              written.at().line(),
              Json.object(WithoutNulls.of(written), Kinds.classOf(kind)),
              written.plain(),
              Positions.of(written)));
    } catch (RuntimeException refusedByTheModel) {
      problems.add(written.at(), reason(refusedByTheModel));
    }
  }

  private static String reason(RuntimeException error) {
    var innermost = (Throwable) error;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return "cannot be read as this kind: "
        + String.valueOf(innermost.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
