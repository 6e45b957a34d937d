package dev.podarium.workbench.editor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of objects that were applied together, in words.
 *
 * @param text what kubectl prints, a line an object; after a refusal also how much was applied
 * @param brief the same without the refusals, which stand at their lines
 * @param refused whether the API server said no to any
 */
record Report(String text, String brief, boolean refused) {

  static Report of(List<Outcome> outcomes) {
    var refused = outcomes.stream().filter(Outcome::refused).count();
    var text = lines(outcomes.stream());
    if (refused == 0) {
      return new Report(text, text, false);
    }
    var accepted = lines(outcomes.stream().filter(outcome -> !outcome.refused()));
    var share = share(refused, outcomes.size() - refused);
    return new Report(
        text + "\n" + share, accepted.isEmpty() ? share : accepted + "\n" + share, true);
  }

  /** {@code 9 objects applied}: for many, when nothing was refused. */
  static String count(List<Outcome> outcomes) {
    return outcomes.size() == 1 ? "1 object applied" : outcomes.size() + " objects applied";
  }

  private static String lines(Stream<Outcome> outcomes) {
    return outcomes.map(Outcome::line).collect(Collectors.joining("\n"));
  }

  private static String share(long refused, long applied) {
    if (applied == 0) {
      return refused == 1 ? "Nothing was applied." : "Nothing of it was applied.";
    }
    return "%d %s applied, %d %s not."
        .formatted(applied, applied == 1 ? "was" : "were", refused, refused == 1 ? "was" : "were");
  }
}
