package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.images.Image;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Dice.Draw;
import java.util.HexFormat;

/** Identifiers that look like SHA-256 sums: 64 hexadecimal digits. */
final class Hashes {

  private static final int WORDS = 4;

  private Hashes() {}

  /** From a draw. */
  static String of(Draw draw) {
    var text = new StringBuilder(16 * WORDS);
    var next = draw;
    for (var i = 0; i < WORDS; i++) {
      text.append(HexFormat.of().toHexDigits(next.bits()));
      next = next.next();
    }
    return text.toString();
  }

  /** An image's digest: the same on every machine. */
  static String ofImage(Dice dice, Image image) {
    return of(dice.draw("image-digest", image.canonical(), 0));
  }
}
