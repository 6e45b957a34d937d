package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.CallOptions.FieldValidation;
import dev.podarium.objects.patch.UnknownFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of fields that a kind does not have. They are never stored.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/rest.go, addStrictDecodingWarnings;
 * k8s.io/apimachinery/pkg/runtime/error.go, NewStrictDecodingError
 */
public final class UnknownFieldRule {

  private UnknownFieldRule() {}

  /** The warning for each of them, when they are to be warned of. */
  public static List<String> warnings(
      Map<String, Object> document, Class<?> type, FieldValidation validation) {
    return validation == FieldValidation.WARN
        ? UnknownFields.in(document, type).stream().map(UnknownFieldRule::words).toList()
        : List.of();
  }

  /** What is wrong with a document that may have none; empty when it has none. */
  public static String problem(
      Map<String, Object> document, Class<?> type, FieldValidation validation) {
    var unknown =
        validation == FieldValidation.STRICT ? UnknownFields.in(document, type) : List.<String>of();
    return unknown.isEmpty()
        ? ""
        : unknown.stream()
            .map(UnknownFieldRule::words)
            .collect(Collectors.joining(", ", "strict decoding error: ", ""));
  }

  private static String words(String field) {
    return "unknown field \"%s\"".formatted(field);
  }
}
