package dev.podarium.cluster.apiserver.validation;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.GoValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field that is looked at: where it is, and to whom to report what is wrong with it.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/field/path.go, errors.go
 */
public final class Field {

  private final @Nullable Field parent;
  private final String step;
  private final List<FieldError> found;

  private Field(@Nullable Field parent, String step, List<FieldError> found) {
    this.parent = parent;
    this.step = step;
    this.found = found;
  }

  /** An object as a whole, with nothing found yet. */
  public static Field root() {
    return new Field(null, "", new ArrayList<>());
  }

  /** What a check of a whole object finds. */
  public static List<FieldError> found(Consumer<Field> check) {
    var root = root();
    check.accept(root);
    return root.found();
  }

  /** {@code spec} to {@code spec.replicas}. */
  public Field child(String name) {
    return new Field(this, name, found);
  }

  /** {@code ports} to {@code ports[1]}. */
  public Field index(int index) {
    return new Field(this, "[" + index + "]", found);
  }

  /** {@code data} to {@code data[key]}. */
  public Field key(String key) {
    return new Field(this, "[" + key + "]", found);
  }

  /** What was found here, above, below and beside, in the order of finding. */
  public List<FieldError> found() {
    return Collections.unmodifiableList(found);
  }

  /** From the root: {@code spec.template.spec.containers[0].image}. */
  public String path() {
    if (parent == null) {
      return step;
    }
    var above = parent.path();
    return above.isEmpty() || step.startsWith("[") ? above + step : above + "." + step;
  }

  /** It must be there and is not. */
  public void required() {
    required("");
  }

  /** It must be there and is not, because … */
  public void required(String detail) {
    found.add(FieldError.required(path(), detail));
  }

  /** Its value breaks a rule. */
  public void invalid(@Nullable Object value, String detail) {
    found.add(FieldError.invalid(path(), value, detail));
  }

  /** Its value breaks each of these rules. */
  public void invalid(@Nullable Object value, List<String> details) {
    for (var detail : details) {
      invalid(value, detail);
    }
  }

  /** What it holds breaks a rule as a whole; the value is not printed. */
  public void broken(String detail) {
    add(FieldError.Type.INVALID, detail);
  }

  /** It may not be said here. */
  public void forbidden(String detail) {
    found.add(FieldError.forbidden(path(), detail));
  }

  /** It was said before. */
  public void duplicate(Object value) {
    add(FieldError.Type.DUPLICATE, GoValues.print(value));
  }

  /** What it names is not there. */
  public void notFound(Object value, String detail) {
    add(FieldError.Type.NOT_FOUND, GoValues.print(value) + (detail.isEmpty() ? "" : ": " + detail));
  }

  /** It is longer than so many bytes. */
  public void tooLong(int most) {
    add(FieldError.Type.TOO_LONG, "may not be more than " + most + " bytes");
  }

  /** It has more items than it may. */
  public void tooMany(int items, int most) {
    add(FieldError.Type.TOO_MANY, items + ": must have at most " + most + " items");
  }

  /** It is none of the values that are known. */
  public void notSupported(Object value, List<String> supported) {
    var list = supported.stream().map(GoValues::print).collect(Collectors.joining(", "));
    add(FieldError.Type.NOT_SUPPORTED, GoValues.print(value) + ": supported values: " + list);
  }

  /** Reports unless the value is one of the known ones. */
  public void oneOf(@Nullable String value, List<String> supported) {
    var given = value == null ? "" : value;
    if (!supported.contains(given)) {
      notSupported(given, supported);
    }
  }

  /** Reports a number below 0; an absent one is fine. */
  public void notNegative(@Nullable Number value) {
    if (value != null && value.longValue() < 0) {
      invalid(value, "must be greater than or equal to 0");
    }
  }

  /** Reports a change to what must stay as it was. */
  public void immutable(@Nullable Object now, @Nullable Object before) {
    if (!Objects.equals(now, before)) {
      invalid(now, "field is immutable");
    }
  }

  private void add(FieldError.Type type, String detail) {
    found.add(new FieldError(type, path(), type.text() + ": " + detail));
  }
}
