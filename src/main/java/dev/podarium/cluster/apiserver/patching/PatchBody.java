package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a patch, and says what is wrong with it as Go's decoder does. */
final class PatchBody {

  private static final String MAP = "map[string]interface {}";
  private static final String OPERATIONS = "[]handlers.jsonPatchOp";
  private static final String OPERATION = "handlers.jsonPatchOp";

  /** Source: k8s.io/apiserver/pkg/endpoints/handlers/patch.go, maxJSONPatchOperations */
  private static final int MOST_OPERATIONS = 10_000;

  private PatchBody() {}

  /** The body of a strategic merge patch; one that says null says nothing. */
  static Map<String, Object> strategic(String body) {
    var value = value(body, "");
    return value == null ? Map.of() : map(value, "");
  }

  /** The body of a merge patch. */
  static Map<String, Object> merge(String body) {
    var value = value(body, "error decoding patch: ");
    if (value == null) {
      throw Refusals.badRequest("Invalid JSON Patch");
    }
    return map(value, "error decoding patch: ");
  }

  /** The operations of a JSON patch, each with words where words belong. */
  @SuppressWarnings("unchecked")
  static List<Object> operations(String body) {
    var value = value(body, "error decoding patch: ");
    if (value != null && !(value instanceof List)) {
      throw mismatch(value, OPERATIONS, "error decoding patch: ");
    }
    var operations = value == null ? List.of() : (List<Object>) value;
    operations.forEach(PatchBody::checkOperation);
    if (operations.size() > MOST_OPERATIONS) {
      throw PatchRefusals.tooLarge(
          "The allowed maximum operations in a JSON patch is %d, got %d"
              .formatted(MOST_OPERATIONS, operations.size()));
    }
    return operations;
  }

  private static void checkOperation(@Nullable Object operation) {
    if (operation == null) {
      return;
    }
    if (!(operation instanceof Map<?, ?> fields)) {
      throw mismatch(operation, OPERATION, "error decoding patch: ");
    }
    for (var field : List.of("op", "path", "from")) {
      if (fields.get(field) != null && !(fields.get(field) instanceof String)) {
        throw Refusals.badRequest(
            "error decoding patch: json: cannot unmarshal %s into Go struct field jsonPatchOp.%s of type string"
                .formatted(sort(fields.get(field)), field));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value, String before) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw mismatch(value, MAP, before);
  }

  private static @Nullable Object value(String body, String before) {
    var problem = JsonSyntax.problem(body);
    if (!problem.isEmpty()) {
      throw Refusals.badRequest(before + problem);
    }
    try {
      return Json.tree("{\"body\":" + body + "}").get("body");
    } catch (RuntimeException beyondBounds) {
      throw Refusals.badRequest(
          before + "json: cannot unmarshal number into Go value of type float64");
    }
  }

  private static Refusal mismatch(Object value, String type, String before) {
    return Refusals.badRequest(
        before + "json: cannot unmarshal %s into Go value of type %s".formatted(sort(value), type));
  }

  private static String sort(@Nullable Object value) {
    return switch (value) {
      case List<?> _ -> "array";
      case Map<?, ?> _ -> "object";
      case Boolean _ -> "bool";
      case Number _ -> "number";
      case null -> "null";
      default -> "string";
    };
  }
}
