package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Scalar;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.values.Printable;
import dev.podarium.objects.values.Quantities;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether what was written is what a field of one value takes. */
final class ScalarCheck {

  private ScalarCheck() {}

  /** What is wrong, or nothing. */
  static Optional<String> problem(
      Shape shape, DocumentNode written, FieldPath path, GroupVersionKind kind) {
    if (!(written instanceof Scalar scalar) || !fits(shape, scalar)) {
      return Optional.of(mismatch(shape, written, path, kind));
    }
    return switch (shape) {
      case Shape.Amount _ -> malformed(scalar);
      case Shape.Instant instant ->
          instant
              .problem()
              .apply(scalar.text())
              .map("%s; write a time such as 2026-01-01T08:00:00.000000Z"::formatted);
      default -> Optional.empty();
    };
  }

  private static boolean fits(Shape shape, Scalar scalar) {
    return switch (shape) {
      case Shape.Text _, Shape.Instant _ -> scalar.value() instanceof String;
      case Shape.Flag _ -> scalar.value() instanceof Boolean;
      case Shape.Decimal _ -> scalar.value() instanceof Number;
      case Shape.Whole whole -> scalar.value() instanceof Long number && whole.fits(number);
      case Shape.NumberOrText _ ->
          scalar.value() instanceof String
              || (scalar.value() instanceof Long number && new Shape.Whole(32).fits(number));
      case Shape.Amount _ -> scalar.value() instanceof String || scalar.value() instanceof Number;
      case Shape.Anything _ -> true;
      case Shape.ListOf _, Shape.MapOf _, Shape.Struct _ -> false;
    };
  }

  private static String mismatch(
      Shape shape, DocumentNode written, FieldPath path, GroupVersionKind kind) {
    var number = shape instanceof Shape.Whole ? number(written) : "";
    return "%1$s in version \"%2$s\" cannot be handled as a %1$s: json: cannot unmarshal %3$s into Go struct field %4$s.%5$s of type %6$s; %7$s"
        .formatted(
            kind.kind(),
            kind.version(),
            written.jsonType() + number,
            path.struct(),
            Printable.excerpt(path.goPath()),
            shape.goType(),
            advice(shape, written));
  }

  /** A number as it stands in JSON, a floating one as it was written. */
  private static String number(DocumentNode written) {
    return switch (written) {
      case Scalar(Long value, _, _) -> " " + value;
      case Scalar(Double _, String text, _) -> " " + Printable.excerpt(text);
      default -> "";
    };
  }

  private static String advice(Shape shape, DocumentNode written) {
    return switch (shape) {
      case Shape.Text _, Shape.Instant _ when written instanceof Scalar scalar -> quoted(scalar);
      case Shape.Text _, Shape.Instant _ -> "write text";
      case Shape.Flag _ -> "write true or false, without quotes";
      case Shape.Whole whole ->
          "write a whole number, without quotes" + (whole.bits() == 32 ? ", of 32 bits" : "");
      case Shape.Decimal _ -> "write a number, without quotes";
      case Shape.Amount _ -> "write an amount such as 100m, 2 or 64Mi";
      case Shape.NumberOrText _ -> "write a whole number or text in quotes";
      case Shape.ListOf _ -> "write a list: each item on a line of its own that begins with \"- \"";
      case Shape.MapOf _ -> "write names with their values below it, as name: value";
      case Shape.Struct _ -> "write its fields below it, indented by two spaces";
      case Shape.Anything _ -> "";
    };
  }

  private static String quoted(Scalar scalar) {
    return "YAML reads %1$s as a %2$s, so write \"%1$s\" in quotes"
        .formatted(
            Printable.excerpt(scalar.text()),
            scalar.jsonType().equals("bool") ? "boolean" : "number");
  }

  private static Optional<String> malformed(Scalar scalar) {
    var text =
        scalar.value() instanceof Double number
            ? BigDecimal.valueOf(number).toString()
            : String.valueOf(scalar.value());
    return Quantities.problem(text)
        .map(
            problem ->
                "%s; found %s, write an amount such as 100m, 2 or 64Mi"
                    .formatted(problem, Printable.excerpt(scalar.text())));
  }
}
