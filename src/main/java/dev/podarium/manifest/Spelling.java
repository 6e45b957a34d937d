package dev.podarium.manifest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Spelling {

  private Spelling() {}

  /** The nearest of the words, unless more than a third of it would have to change. */
  static Optional<String> nearest(String written, Collection<String> words) {
    return words.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= allowed(word))
        .filter(word -> distance(written, word) <= allowed(word))
        .min(Comparator.comparingInt(word -> distance(written, word)));
  }

  private static int allowed(String word) {
    return Math.max(1, (word.length() + 1) / 3);
  }

  /** Letters to insert, delete or replace; capitals do not count. */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var row = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
