package dev.podarium.narration;

/** Conditions as they are read aloud. */
final class Conditions {

  private Conditions() {}

  /** {@code Ready}, {@code not Ready}, {@code Ready=Unknown}. */
  static String words(String type, String status) {
    return switch (status) {
      case "True" -> type;
      case "False" -> "not " + type;
      default -> type + "=" + status;
    };
  }
}
