package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.manifest.DocumentNode.Items;
import dev.podarium.manifest.DocumentNode.Scalar;

/**
 * Numbers that YAML has and JSON has not. One that a later field of the same name replaces does no
 * harm, so a document is looked through when it is complete.
 *
 * <p>Source: Go, encoding/json/encode.go
 */
final class Infinities {

  private Infinities() {}

  /**
   * Looks through a document.
   *
   * @throws Unreadable at the first number that is infinite or none
   */
  static void refuse(DocumentNode part) {
    switch (part) {
      case Fields fields -> fields.fields().values().forEach(field -> refuse(field.value()));
      case Items items -> items.items().forEach(Infinities::refuse);
      case Scalar(Double number, _, var at) when !Double.isFinite(number) ->
          throw new Unreadable(
              at,
              "error converting YAML to JSON: json: unsupported value: %s; write a number, or put it"
                      .formatted(number.isNaN() ? "NaN" : number > 0 ? "+Inf" : "-Inf")
                  + " in quotes");
      case Scalar _ -> {}
    }
  }
}
