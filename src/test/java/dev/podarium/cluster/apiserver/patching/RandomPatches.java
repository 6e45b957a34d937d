package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Patches near an object: parts of it changed, with directives, nulls and wrong types strewn in.
 */
final class RandomPatches {

  private static final List<String> DIRECTIVES =
      List.of(
          "$patch", "$retainKeys", "$setElementOrder/", "$deleteFromPrimitiveList/", "$nothing");
  private static final List<String> OPS =
      List.of("add", "remove", "replace", "move", "copy", "test", "dance");

  private final Random random;

  RandomPatches(Random random) {
    this.random = random;
  }

  PatchType type() {
    return List.of(PatchType.JSON, PatchType.MERGE, PatchType.STRATEGIC_MERGE)
        .get(random.nextInt(3));
  }

  String body(PatchType type, Map<String, Object> object) {
    if (random.nextInt(20) == 0) {
      var text = Json.text(object);
      return text.substring(
          random.nextInt(text.length() / 2), random.nextInt(text.length() / 2) + text.length() / 2);
    }
    return text(type == PatchType.JSON ? operations(object) : part(object, 0));
  }

  /** JSON with nulls, which the model's writer leaves out. */
  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> {
        var fields = new ArrayList<String>();
        map.forEach((key, inside) -> fields.add(Json.text(key) + ":" + text(inside)));
        yield "{" + String.join(",", fields) + "}";
      }
      case List<?> list ->
          "[" + String.join(",", list.stream().map(RandomPatches::text).toList()) + "]";
      default -> Json.text(value);
    };
  }

  private List<Object> operations(Map<String, Object> object) {
    var operations = new ArrayList<>();
    for (var i = random.nextInt(4); i >= 0; i--) {
      var operation = new LinkedHashMap<String, Object>();
      operation.put("op", OPS.get(random.nextInt(OPS.size())));
      operation.put("path", pointer(object));
      operation.put("from", pointer(object));
      operation.put("value", odd(object));
      operations.add(operation);
    }
    return operations;
  }

  private String pointer(Object object) {
    var pointer = new StringBuilder();
    @Nullable Object at = object;
    while (at != null && random.nextInt(6) > 0) {
      if (at instanceof Map<?, ?> map && !map.isEmpty()) {
        var keys = List.copyOf(map.keySet());
        var key = keys.get(random.nextInt(keys.size()));
        pointer.append('/').append(key.toString().replace("~", "~0").replace("/", "~1"));
        at = map.get(key);
      } else if (at instanceof List<?> list && !list.isEmpty()) {
        var index = random.nextInt(list.size() + 1);
        pointer.append('/').append(random.nextInt(8) == 0 ? "-" : index);
        at = index < list.size() ? list.get(index) : null;
      } else {
        return pointer + (random.nextInt(4) == 0 ? "/x" : "");
      }
    }
    return pointer.toString();
  }

  private @Nullable Object part(@Nullable Object value, int depth) {
    if (random.nextInt(12) == 0) {
      return odd(value);
    }
    return switch (value) {
      case Map<?, ?> map -> {
        var some = new LinkedHashMap<String, Object>();
        map.forEach(
            (key, inside) -> {
              if (random.nextInt(3) > 0 || List.of("spec", "template").contains(key)) {
                some.put((String) key, part(inside, depth + 1));
              }
            });
        if (random.nextInt(10) == 0) {
          var fields = List.copyOf(map.keySet());
          var field = fields.isEmpty() ? "x" : fields.get(random.nextInt(fields.size()));
          var directive = DIRECTIVES.get(random.nextInt(DIRECTIVES.size()));
          some.put(directive.endsWith("/") ? directive + field : directive, odd(map.get(field)));
        }
        yield some;
      }
      case List<?> list -> {
        var some = new ArrayList<@Nullable Object>();
        list.forEach(inside -> some.add(part(inside, depth + 1)));
        if (random.nextInt(5) == 0 && !list.isEmpty()) {
          some.add(list.getFirst());
        }
        yield some;
      }
      case null -> null;
      default -> value;
    };
  }

  private @Nullable Object odd(@Nullable Object near) {
    return Arrays.<@Nullable Object>asList(
            null,
            5,
            -1.5,
            99_999_999_999L,
            "",
            "x",
            "delete",
            "replace",
            true,
            List.of(),
            Map.of(),
            List.of(5),
            Arrays.asList((Object) null),
            List.of(Map.of()),
            List.of(List.of()),
            Map.of("a", 1),
            near,
            near == null ? List.of() : List.of(near))
        .get(random.nextInt(18));
  }
}
