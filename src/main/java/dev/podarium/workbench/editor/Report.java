package dev.podarium.workbench.editor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of objects that were applied together, in words.
 *
 * @param text what kubectl prints, a line an object; after a refusal also how much was applied
 * @param refused whether the API server said no to any
 */
record Report(String text, boolean refused) {

  static Report of(List<Outcome> outcomes) {
    var lines = outcomes.stream().map(Outcome::line).collect(Collectors.joining("\n"));
    var refused = outcomes.stream().filter(Outcome::refused).count();
    return refused == 0
        ? new Report(lines, false)
        : new Report(lines + "\n" + share(refused, outcomes.size() - refused), true);
  }

  private static String share(long refused, long applied) {
    if (applied == 0) {
      return refused == 1 ? "Nothing was applied." : "Nothing of it was applied.";
    }
    return "%d %s applied, %d %s not."
        .formatted(applied, applied == 1 ? "was" : "were", refused, refused == 1 ? "was" : "were");
  }
}
