package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Metadata;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Plays cases of validation and compares the errors, whatever their order. */
final class FieldErrors {

  private FieldErrors() {}

  /** A whole object, created or updated. */
  @SuppressWarnings("unchecked")
  static void checkObject(Case one, Kind kind) {
    var object = object(one, "object", kind);
    var resource = new Resources().of(kind);
    var root = Field.root();
    Metadata.check(
        object.getMetadata(), kind.namespaced(), resource.names(), root.child("metadata"));
    var found = new ArrayList<>(root.found());
    found.addAll(resource.validate(object));
    if ("update".equals(one.given().get("operation"))) {
      var stored = object(one, "oldObject", kind);
      var changes = Field.root();
      if (!kind.name().equals("PersistentVolume")) { // whose update is asked about without it
        Metadata.checkUpdate(object, stored, changes.child("metadata"));
      }
      found.addAll(changes.found());
      found.addAll(resource.validateUpdate(object, stored));
    } else {
      found.addAll(resource.validateCreate(object));
    }
    compare(one, found);
  }

  /** A part of an object, which upstream's test calls by a name of its own. */
  @SuppressWarnings("unchecked")
  static <T> void checkPart(Case one, Class<T> type, BiConsumer<T, Field> rule) {
    var root = Field.root();
    rule.accept(Json.object((Map<String, Object>) one.given().get("object"), type), root);
    compare(one, root.found());
  }

  /** A list of parts. */
  @SuppressWarnings("unchecked")
  static <T> void checkParts(Case one, Class<T> type, BiConsumer<List<T>, Field> rule) {
    var root = Field.root();
    var parts = (List<Map<String, Object>>) one.given().get("object");
    rule.accept(parts.stream().map(part -> Json.object(part, type)).toList(), root);
    compare(one, root.found());
  }

  /**
   * Type, end of the path and message, each error once as a Status has it; a case without a message
   * compares the first two.
   */
  @SuppressWarnings("unchecked")
  static void compare(Case one, List<FieldError> found) {
    var all = (List<Map<String, Object>>) one.expected().get("errors");
    var expected = all.stream().distinct().toList();
    var missing = new ArrayList<>(expected);
    var unexpected = new ArrayList<>(found.stream().distinct().toList());
    for (var error : expected) {
      if (unexpected.removeIf(f -> matches(error, f))) {
        missing.remove(error);
      }
    }
    assertThat(unexpected).as("found, and not expected; missing: %s", missing).isEmpty();
    assertThat(missing).as("expected, and not found").isEmpty();
  }

  private static boolean matches(Map<String, Object> expected, FieldError found) {
    var field = String.valueOf(expected.get("field"));
    var message = (String) expected.get("message");
    return name(found.type()).equals(expected.get("type"))
        && field.endsWith(found.field())
        && (message == null || message.equals(field + ": " + found.message()));
  }

  /** {@code NOT_SUPPORTED} as {@code NotSupported}. */
  private static String name(FieldError.Type type) {
    var name = new StringBuilder();
    for (var word : type.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  @SuppressWarnings("unchecked")
  private static HasMetadata object(Case one, String name, Kind kind) {
    var object =
        (HasMetadata) Json.object((Map<String, Object>) one.given().get(name), Kinds.classOf(kind));
    if (object.getMetadata() == null) {
      object.setMetadata(new ObjectMeta());
    }
    return object;
  }
}
