package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a patch, and says what is wrong with it as Go's decoder does. */
final class PatchBody {

  private static final List<String> LITERALS = List.of("null", "true", "false");

  private PatchBody() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(String body) {
    if (value(body) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw unexpected(body, "map[string]interface {}");
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(String body) {
    if (value(body) instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw unexpected(body, "jsonpatch.Patch");
  }

  private static @Nullable Object value(String body) {
    try {
      return Json.tree("{\"body\":" + body + "}").get("body");
    } catch (RuntimeException unreadable) {
      throw undecodable(syntaxError(body));
    }
  }

  private static Refusal unexpected(String body, String type) {
    return undecodable(
        "json: cannot unmarshal %s into Go value of type %s".formatted(sort(value(body)), type));
  }

  private static Refusal undecodable(String why) {
    return Refusals.badRequest("error decoding patch: " + why);
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

  /** Exact for a text that goes wrong in its first word; what goes wrong later is said roughly. */
  private static String syntaxError(String body) {
    var text = body.strip();
    if (text.isEmpty()) {
      return "unexpected end of JSON input";
    }
    for (var literal : LITERALS) {
      if (text.charAt(0) == literal.charAt(0)) {
        return literalError(text, literal);
      }
    }
    return "{[\"".indexOf(text.charAt(0)) >= 0 || Character.isDigit(text.charAt(0))
        ? "unexpected end of JSON input"
        : "invalid character '%c' looking for beginning of value".formatted(text.charAt(0));
  }

  private static String literalError(String text, String literal) {
    for (var i = 1; i < literal.length() && i < text.length(); i++) {
      if (text.charAt(i) != literal.charAt(i)) {
        return "invalid character '%c' in literal %s (expecting '%c')"
            .formatted(text.charAt(i), literal, literal.charAt(i));
      }
    }
    return "unexpected end of JSON input";
  }
}
