package dev.podarium.printers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Objects of any kind in which every part is there or not, as it may be stored. */
final class RandomObjects {

  private static final List<String> WORDS =
      List.of("", "a", "True", "Resource", "LoadBalancer", "ExternalName", "In", "x\ny");
  private static final int DEEPEST = 7;

  private final Random random;

  RandomObjects(Random random) {
    this.random = random;
  }

  <T extends HasMetadata> T of(Class<T> type) {
    var tree = struct(type, 0);
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("name", "n");
    metadata.put("namespace", "default");
    if (random.nextBoolean()) {
      metadata.put("creationTimestamp", "2026-01-01T08:00:00Z");
    }
    tree.put("metadata", metadata);
    tree.put("apiVersion", HasMetadata.getApiVersion(type));
    tree.put("kind", HasMetadata.getKind(type));
    return Json.object(tree, type);
  }

  private Map<String, Object> struct(Class<?> type, int depth) {
    var tree = new LinkedHashMap<String, Object>();
    for (@Nullable Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        var property = field.getAnnotation(JsonProperty.class);
        if (property != null && random.nextInt(10) < 7) {
          var value = value(field.getGenericType(), property.value(), depth + 1);
          if (value != null) {
            tree.put(property.value(), value);
          }
        }
      }
    }
    return tree;
  }

  private @Nullable Object value(Type type, String name, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (type instanceof ParameterizedType of) {
      return collection(of, name, depth);
    }
    if (type == String.class) {
      var time = name.matches(".*(Time|Timestamp|At)");
      return time ? "2026-01-01T08:00:00Z" : WORDS.get(random.nextInt(WORDS.size()));
    }
    if (type == Integer.class || type == Long.class || type == IntOrString.class) {
      return random.nextInt(3);
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Quantity.class) {
      return "1Gi";
    }
    if (type == MicroTime.class) {
      return "2026-01-01T08:00:00.000000Z";
    }
    return type instanceof Class<?> model && model.getName().contains(".api.model.")
        ? struct(model, depth)
        : null;
  }

  private @Nullable Object collection(ParameterizedType type, String name, int depth) {
    var arguments = type.getActualTypeArguments();
    var inside = arguments[arguments.length - 1];
    if (arguments.length == 2) {
      var value = value(inside, name, depth + 1);
      return value == null ? null : Map.of("storage", value);
    }
    var list = new ArrayList<>();
    IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> value(inside, name, depth + 1))
        .filter(value -> value != null)
        .forEach(list::add);
    return list;
  }
}
