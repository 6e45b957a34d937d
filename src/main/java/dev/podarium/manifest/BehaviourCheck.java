package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Field;
import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.DocumentNode.Scalar;
import dev.podarium.objects.pods.BehaviourAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the {@code podarium.dev/*} annotations of Pods and of Pod templates against their grammar;
 * anywhere else they would do nothing, which is said as well.
 */
final class BehaviourCheck {

  private final Problems problems;

  BehaviourCheck(Problems problems) {
    this.problems = problems;
  }

  /** Checks an object and every template in it. */
  void check(Fields object) {
    if (object.get("metadata") instanceof Fields metadata
        && metadata.get("annotations") instanceof Fields annotations) {
      var containers = containers(object);
      behaviours(annotations)
          .forEach(
              (name, field) -> {
                if (containers.isEmpty()) {
                  misplaced(object, name, field);
                } else {
                  check(name, field, containers);
                }
              });
    }
    object.fields().values().forEach(this::deeper);
  }

  private void deeper(Field field) {
    if (field.value() instanceof Fields inner) {
      check(inner);
    }
  }

  private static Map<String, Field> behaviours(Fields annotations) {
    var found = new LinkedHashMap<>(annotations.fields());
    found.keySet().removeIf(name -> !BehaviourAnnotations.isOne(name));
    return found;
  }

  private void check(String name, Field field, List<String> containers) {
    if (field.value() instanceof Scalar(String value, _, _)) {
      BehaviourAnnotations.problem(name, value, containers)
          .ifPresent(problem -> problems.add(field.key(), problem + hint(name)));
    }
  }

  private static String hint(String name) {
    var behaviour = BehaviourAnnotations.behaviour(name);
    return BehaviourAnnotations.names().contains(behaviour)
        ? ""
        : Spelling.nearest(behaviour, BehaviourAnnotations.names())
            .map(near -> "; did you mean \"%s%s\"?".formatted(BehaviourAnnotations.PREFIX, near))
            .orElse("");
  }

  private void misplaced(Fields object, String name, Field field) {
    problems.add(
        field.key(),
        "%s does nothing on a %s; write it at the Pod: %s"
            .formatted(
                BehaviourAnnotations.PREFIX + BehaviourAnnotations.behaviour(name),
                object.text("kind"),
                template(object)
                    ? "under spec.template.metadata.annotations"
                    : "under metadata.annotations of a Pod or of a Pod template"));
  }

  private static boolean template(Fields object) {
    return object.get("spec") instanceof Fields spec && spec.get("template") instanceof Fields;
  }

  /** The containers of what has a Pod's spec; empty for all else. */
  private static List<String> containers(Fields object) {
    var names = new ArrayList<String>();
    if (object.get("spec") instanceof Fields spec) {
      for (var list : List.of("initContainers", "containers")) {
        if (spec.get(list) instanceof Items items) {
          items.items().forEach(item -> names.add(item instanceof Fields c ? c.text("name") : ""));
        }
      }
    }
    return names;
  }
}
