package dev.podarium.objects.copies;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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

  private static final ClassValue<FieldAccess> ACCESS =
      new ClassValue<>() {
        @Override
        protected FieldAccess computeValue(Class<?> type) {
          return SpunAccess.of(type, List.of(FIELDS.get(type)));
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
    var place = place(owner.getClass(), name);
    return place < 0 ? null : ACCESS.get(owner.getClass()).get(owner, place);
  }

  /** A copy with one part replaced; an object without such a field is returned as it is. */
  public static <T> T withPart(T owner, String name, @Nullable Object value) {
    var type = owner.getClass();
    var place = place(type, name);
    return place < 0 ? owner : changed(owner, copy -> set(FIELDS.get(type)[place], copy, value));
  }

  /** One field of a model class, looked up once. */
  public static final class Slot {

    private final Field field;
    private final FieldAccess access;
    private final int place;

    private Slot(Class<?> type, int place) {
      this.field = FIELDS.get(type)[place];
      this.access = ACCESS.get(type);
      this.place = place;
    }

    /** The field's name. */
    public String name() {
      return field.getName();
    }

    /** Its value in an object of exactly this class. */
    public @Nullable Object get(Object owner) {
      return access.get(owner, place);
    }

    /** Only on an object that was made a moment ago. */
    public void set(Object owner, @Nullable Object value) {
      Copies.set(field, owner, value);
    }
  }

  /** The field of that name; a class without it is an error of the program. */
  public static Slot slot(Class<?> type, String name) {
    var place = place(type, name);
    if (place < 0) {
      throw new IllegalArgumentException(type.getName() + " has no " + name);
    }
    return new Slot(type, place);
  }

  /** The place of a field among those of its class; -1 when there is none of that name. */
  private static int place(Class<?> type, String name) {
    var fields = FIELDS.get(type);
    for (var place = 0; place < fields.length; place++) {
      if (fields[place].getName().equals(name)) {
        return place;
      }
    }
    return -1;
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyOf(T original) {
    return (T) ACCESS.get(original.getClass()).copy(original);
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
