package dev.podarium.objects.copies;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes changed copies of model objects that share every part that did not change. */
public final class Copies {

  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return allFields(type)
              .filter(field -> !Modifier.isStatic(field.getModifiers()))
              .peek(field -> field.setAccessible(true))
              .toArray(Field[]::new);
        }
      };

  private static final ClassValue<UnaryOperator<Object>> COPIES =
      new ClassValue<>() {
        @Override
        protected UnaryOperator<Object> computeValue(Class<?> type) {
          return FieldCopier.of(type, List.of(FIELDS.get(type)));
        }
      };

  private Copies() {}

  /** A copy with a change made to it; {@code change} may call setters of the copy only. */
  public static <T> T changed(T original, Consumer<T> change) {
    var copy = copyOf(original);
    change.accept(copy);
    return copy;
  }

  /** The part of an object with that field name, or null when absent or unknown. */
  public static @Nullable Object part(Object owner, String name) {
    try {
      var field = field(owner, name);
      return field == null ? null : field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A copy with one part replaced; an object without such a field is returned as it is. */
  public static <T> T withPart(T owner, String name, @Nullable Object value) {
    var field = field(owner, name);
    return field == null ? owner : changed(owner, copy -> set(field, copy, value));
  }

  /** One field of a model class, looked up once. */
  public record Slot(Field field) {

    public @Nullable Object get(Object owner) {
      try {
        return field.get(owner);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Only on an object that was made a moment ago. */
    public void set(Object owner, @Nullable Object value) {
      Copies.set(field, owner, value);
    }
  }

  /** The field of that name; a class without it is an error of the program. */
  public static Slot slot(Class<?> type, String name) {
    return Arrays.stream(FIELDS.get(type))
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .map(Slot::new)
        .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no " + name));
  }

  private static @Nullable Field field(Object owner, String name) {
    for (var field : FIELDS.get(owner.getClass())) {
      if (field.getName().equals(name)) {
        return field;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyOf(T original) {
    return (T) COPIES.get(original.getClass()).apply(original);
  }

  private static void set(Field field, Object owner, @Nullable Object value) {
    try {
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Field> allFields(Class<?> type) {
    return type == Object.class
        ? Stream.empty()
        : Stream.concat(Arrays.stream(type.getDeclaredFields()), allFields(type.getSuperclass()));
  }
}
