package dev.podarium.cluster.apiserver.refusal;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a field, worded as Kubernetes words it.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/field/errors.go
 *
 * @param field path from the root, {@code spec.template.spec.containers[0].image}
 * @param message the whole text after the path: {@code Invalid value: -1: must be greater than …}
 */
public record FieldError(Type type, String field, String message) {

  /** What sort of wrong. The text is how messages begin, the name is the cause's reason. */
  public enum Type {
    REQUIRED("FieldValueRequired", "Required value"),
    INVALID("FieldValueInvalid", "Invalid value"),
    DUPLICATE("FieldValueDuplicate", "Duplicate value"),
    NOT_SUPPORTED("FieldValueNotSupported", "Unsupported value"),
    FORBIDDEN("FieldValueForbidden", "Forbidden"),
    TOO_LONG("FieldValueTooLong", "Too long"),
    TOO_MANY("FieldValueTooMany", "Too many"),
    NOT_FOUND("FieldValueNotFound", "Not found");

    private final String reason;
    private final String text;

    Type(String reason, String text) {
      this.reason = reason;
      this.text = text;
    }

    /** {@code FieldValueRequired}, as a Status cause names it. */
    public String reason() {
      return reason;
    }

    /** {@code Required value}, as a message begins. */
    public String text() {
      return text;
    }
  }

  /** A field that must be there and is not; {@code detail} may be empty. */
  public static FieldError required(String field, String detail) {
    return new FieldError(
        Type.REQUIRED, field, Type.REQUIRED.text() + (detail.isEmpty() ? "" : ": " + detail));
  }

  /** A value that breaks a rule; {@code value} is printed as Kubernetes prints it. */
  public static FieldError invalid(String field, @Nullable Object value, String detail) {
    var text = Type.INVALID.text() + ": " + GoValues.print(value);
    return new FieldError(Type.INVALID, field, detail.isEmpty() ? text : text + ": " + detail);
  }

  /** Something that may not be said here. */
  public static FieldError forbidden(String field, String detail) {
    return new FieldError(Type.FORBIDDEN, field, Type.FORBIDDEN.text() + ": " + detail);
  }

  /** {@code spec.replicas: Invalid value: -1: must be …}: as an Invalid status lists it. */
  @Override
  public String toString() {
    return field + ": " + message;
  }
}
