package dev.podarium.objects.decoding;

import dev.podarium.objects.values.GoBase64;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Single values: whether one fits its field, and Go's words when it does not. */
final class Scalars {

  private static final Map<Class<?>, String> GO_TYPES =
      Map.of(
          String.class, "string",
          Boolean.class, "bool",
          Integer.class, "int32",
          Long.class, "int64",
          Double.class, "float64",
          Quantity.class, "resource.Quantity",
          IntOrString.class, "intstr.IntOrString");

  private Scalars() {}

  static String goType(Class<?> type) {
    return GO_TYPES.getOrDefault(type, "v1." + type.getSimpleName());
  }

  /** The value as Go writes it again; throws {@link Undecodable} when it does not fit. */
  static Object checked(Object value, Class<?> type, Place place) {
    if (type == Quantity.class) {
      return amount(value);
    }
    if (type == IntOrString.class) {
      return value instanceof String ? value : whole(value, Integer.class, place);
    }
    if (type == MicroTime.class || type == ZonedDateTime.class) {
      return GoTime.written(
          GoTime.MICROS, read(value, text -> GoTime.problem(GoTime.MICROS, text)));
    }
    if (type == Duration.class) {
      return read(value, GoDuration::problem);
    }
    if (type == Integer.class || type == Long.class) {
      return whole(value, type, place);
    }
    return plain(value, type, place);
  }

  private static Object plain(Object value, Class<?> type, Place place) {
    if (type == String.class) {
      return text(value, place);
    }
    var fits =
        (type != Boolean.class || value instanceof Boolean)
            && (type != Double.class || value instanceof Number);
    if (!fits) {
      throw mismatch(value, goType(type), place);
    }
    return value;
  }

  private static Object text(Object value, Place place) {
    if (place.holdsInstant()) {
      return GoTime.written(
          GoTime.SECONDS, read(value, text -> GoTime.problem(GoTime.SECONDS, text)));
    }
    if (!(value instanceof String text)) {
      throw mismatch(value, "string", place);
    }
    return place.holdsBytes() ? bytes(text) : text;
  }

  private static String bytes(String text) {
    GoBase64.problem(text)
        .ifPresent(
            problem -> {
              throw new Undecodable(problem, "error decoding from json: " + problem);
            });
    return GoBase64.written(text);
  }

  private static Object amount(Object value) {
    var text =
        value instanceof Number number ? new BigDecimal(number.toString()).toString() : value;
    if (value instanceof Map || value instanceof List || value instanceof Boolean) {
      throw failed(Quantities.problem("!").orElseThrow());
    }
    Quantities.problem(String.valueOf(text))
        .ifPresent(
            problem -> {
              throw failed(problem);
            });
    return value;
  }

  /** What has a reader of its own in Go, which takes text alone. */
  private static String read(Object value, Reader reader) {
    if (!(value instanceof String text)) {
      throw failed("json: cannot unmarshal " + jsonType(value) + " into Go value of type string");
    }
    reader
        .problem(text)
        .ifPresent(
            problem -> {
              throw failed(problem);
            });
    return text;
  }

  private static Object whole(Object value, Class<?> type, Place place) {
    if (!(value instanceof Number number)) {
      throw mismatch(value, goType(type), place);
    }
    var exact = new BigDecimal(number.toString());
    var bits = type == Long.class ? Long.SIZE : Integer.SIZE;
    var fits =
        exact.scale() <= 0
            && exact.precision() - exact.scale() < bits
            && exact.toBigInteger().bitLength() < bits;
    if (!fits || number instanceof Double || number instanceof Float) {
      throw notWhole(number, goType(type), place);
    }
    return value;
  }

  private static Undecodable notWhole(Number number, String goType, Place place) {
    var text = number instanceof BigInteger || number instanceof Long ? number : number.toString();
    return new Undecodable(
        unmarshal("number " + text, goType, place), "cannot convert float64 to " + goType);
  }

  /** A value of another sort than its field. */
  static Undecodable mismatch(Object value, String goType, Place place) {
    return new Undecodable(unmarshal(jsonType(value), goType, place), converting(value, goType));
  }

  private static String unmarshal(String what, String goType, Place place) {
    return "json: cannot unmarshal %s into Go struct field %s.%s of type %s"
        .formatted(what, place.struct(), place.path(), goType);
  }

  private static String converting(Object value, String goType) {
    var from =
        switch (value) {
          case Map<?, ?> _ -> "map";
          case List<?> _ -> "slice";
          case Boolean _ -> "bool";
          case Double _ -> "float64";
          case Number _ -> "int64";
          default -> "string";
        };
    if (goType.startsWith("[]")) {
      return "cannot restore slice from " + from;
    }
    if (goType.startsWith("map[")) {
      return "cannot restore map from " + from;
    }
    if (goType.startsWith("v1.")) {
      return "cannot restore struct from: " + from;
    }
    return goType.equals("string") && value instanceof Number
        ? "cannot convert " + from + " to string"
        : "unrecognized type: " + goType;
  }

  private static Undecodable failed(String problem) {
    return new Undecodable(problem, problem);
  }

  private static String jsonType(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> "object";
      case List<?> _ -> "array";
      case Boolean _ -> "bool";
      case Number _ -> "number";
      default -> "string";
    };
  }

  @FunctionalInterface
  private interface Reader {
    Optional<String> problem(String text);
  }
}
