package dev.podarium.chance;

/** Texts that are nearly what a parser wants. */
public final class Texts {

  private Texts() {}

  /** Some of these pieces in any order, and now and then something that fits nowhere. */
  public static String of(Chance chance, String... pieces) {
    return String.join(
        "",
        chance.listOf(
            0,
            5,
            () ->
                chance.onceIn(10)
                    ? chance.oneOf("", " ", "\u0000", "\u0663", "é")
                    : chance.oneOf(pieces)));
  }
}
