package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.json.Nulls;
import dev.podarium.objects.values.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Finds the objects in the documents of one file. */
final class ObjectReader {

  private final Problems problems;
  private final Kinds kinds;
  private final List<ManifestObject> objects = new ArrayList<>();

  ObjectReader(Problems problems, Kinds kinds) {
    this.problems = problems;
    this.kinds = kinds;
  }

  /** The objects so far, in order. */
  List<ManifestObject> objects() {
    return List.copyOf(objects);
  }

  /** Reads one document: an object or a List of them. */
  void read(DocumentNode document) {
    if (!(document instanceof Fields fields)) {
      problems.add(
          document.at(),
          "json: cannot unmarshal %s into Go value of type map[string]interface {}; a manifest"
                  .formatted(document.jsonType())
              + " begins with apiVersion, kind and metadata");
    } else if (KindProblems.isKustomization(fields, problems.file())) {
      problems.add(fields.at(), KindProblems.KUSTOMIZATION);
    } else if (Lists.isList(fields)) {
      new Lists(problems, kinds).items(fields).forEach(this::read);
    } else {
      object(fields);
    }
  }

  private void object(Fields written) {
    var before = problems.count();
    var kind = new KindProblems(kinds, problems).find(written);
    if (kind == null) {
      return;
    }
    named(written);
    var spoken = GroupVersionKind.of(written.text("apiVersion"), kind.name());
    new StrictCheck(problems, spoken).check(Shapes.of(Kinds.classOf(spoken)), written);
    new BehaviourCheck(problems).check(written);
    if (problems.count() == before) {
      build(written);
    }
  }

  private void named(Fields written) {
    var metadata = written.get("metadata");
    var ok =
        metadata instanceof Fields fields
            && (DocumentNode.isGiven(fields.get("name"))
                || DocumentNode.isGiven(fields.get("generateName")));
    if (!ok) {
      problems.add(
          written.place("metadata"),
          "metadata.name: Required value: name or generateName is required");
    }
  }

  private void build(Fields written) {
    try {
      objects.add(
          new ManifestObject(
              problems.file(),
              written.at().line(),
              Json.object(Nulls.pruned(written.plain()), kinds),
              written.plain(),
              Positions.of(written)));
    } catch (RuntimeException refusedByTheModel) {
      problems.add(written.at(), refusal(refusedByTheModel));
    }
  }

  /** The field that the model could not take, where it says so; never the model's own words. */
  private static String refusal(RuntimeException error) {
    for (var cause = (Throwable) error; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException refusal && !refusal.getPath().isEmpty()) {
        var field =
            refusal.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
        return "%s: cannot be read; write a value of another form"
            .formatted(Printable.excerpt(field));
      }
    }
    return "a value in it cannot be read; compare it with kubectl explain";
  }
}
