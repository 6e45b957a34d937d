package dev.podarium.manifest;

import dev.podarium.objects.decoding.GoTime;
import dev.podarium.objects.schema.FieldTypes;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shape of each model class, from the types of its fields. Any thread; each class is looked at
 * once.
 */
final class Shapes {

  private static final Shape ANYTHING = new Shape.Anything();

  /** Classes that are written as a single value. */
  private static final Map<String, Shape> SIMPLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(String.class.getName(), new Shape.Text()),
              Map.entry("java.time.ZonedDateTime", new Shape.Instant(Shapes::noMicros)),
              Map.entry(MicroTime.class.getName(), new Shape.Text()),
              Map.entry(Duration.class.getName(), new Shape.Text()),
              Map.entry(Boolean.class.getName(), new Shape.Flag()),
              Map.entry(Integer.class.getName(), new Shape.Whole(32)),
              Map.entry(Long.class.getName(), new Shape.Whole(64)),
              Map.entry(Double.class.getName(), new Shape.Decimal()),
              Map.entry(Quantity.class.getName(), new Shape.Amount()),
              Map.entry(IntOrString.class.getName(), new Shape.NumberOrText())));

  private static final Map<Class<?>, Map<String, Shape>> FIELDS = new ConcurrentHashMap<>();

  private Shapes() {}

  /** The shape of an object of that class. */
  static Shape.Struct of(Class<?> type) {
    return new Shape.Struct(type.getSimpleName(), () -> fields(type));
  }

  private static Optional<String> noMicros(String text) {
    return GoTime.problem(GoTime.MICROS, text);
  }

  private static Map<String, Shape> fields(Class<?> type) {
    var known = FIELDS.get(type);
    if (known == null) {
      known = read(type);
      FIELDS.put(type, known);
    }
    return known;
  }

  private static Map<String, Shape> read(Class<?> type) {
    var fields = new TreeMap<String, Shape>();
    FieldTypes.of(type).forEach((name, field) -> fields.put(name, shape(field)));
    return fields;
  }

  private static Shape shape(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          new Shape.ListOf(shape(list.getActualTypeArguments()[0]));
      case ParameterizedType map -> new Shape.MapOf(shape(map.getActualTypeArguments()[1]));
      case Class<?> simple -> SIMPLE.getOrDefault(simple.getName(), structOrAnything(simple));
      default -> ANYTHING;
    };
  }

  /** Types of which the model knows no fields are free. */
  private static Shape structOrAnything(Class<?> type) {
    return FieldTypes.isStruct(type) ? of(type) : ANYTHING;
  }
}
