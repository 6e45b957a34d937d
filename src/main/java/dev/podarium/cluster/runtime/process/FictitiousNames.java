package dev.podarium.cluster.runtime.process;

import java.util.List;
import java.util.Locale;

/**
 * Names that say of themselves that there is nothing behind them, as people write them in tries.
 */
public final class FictitiousNames {

  private static final List<String> OF_NOTHING =
      List.of(
          "doesnotexist",
          "does-not-exist",
          "does_not_exist",
          "nosuch",
          "no-such",
          "no_such",
          "nonexist",
          "non-exist",
          "notexist",
          "not-exist");

  private static final List<String> OF_NO_IMAGE =
      List.of("notfound", "not-found", "invalid-tag", "missing", "typo");

  private FictitiousNames() {}

  /** Whether the name of anything is one of them. */
  public static boolean tells(String name) {
    return anyIn(OF_NOTHING, name);
  }

  /** Whether the name of an image, its host or its tag is one of them. */
  public static boolean tellsOfImage(String name) {
    return tells(name) || anyIn(OF_NO_IMAGE, name);
  }

  private static boolean anyIn(List<String> words, String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
