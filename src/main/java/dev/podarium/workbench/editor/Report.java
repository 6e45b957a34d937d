package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.objects.values.Printable;
import dev.podarium.workbench.editor.Said.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of what was applied together, in words.
 *
 * @param lines what kubectl prints; after a refusal also how much was applied
 * @param refused whether anything was not applied
 */
record Report(List<Said> lines, boolean refused) {

  /** Problems that are repeated here; all of them stand at their lines. */
  private static final int PROBLEMS = 5;

  /** Refusals that a notice repeats; all of them stand in the list. */
  private static final int NOTICED = 2;

  /**
   * Tells of it.
   *
   * @param leftOut the problems of documents that could not even be sent
   */
  static Report of(List<Outcome> outcomes, List<Diagnostic> leftOut) {
    var lines = new ArrayList<Said>();
    outcomes.forEach(outcome -> lines.addAll(outcome.said()));
    leftOut.stream().limit(PROBLEMS).map(Said::leftOut).forEach(lines::add);
    if (leftOut.size() > PROBLEMS) {
      lines.add(
          new Said(Sort.REFUSED, "and %,d more problems".formatted(leftOut.size() - PROBLEMS)));
    }
    var refused = outcomes.stream().filter(outcome -> !outcome.applied()).count();
    if (refused > 0 || !leftOut.isEmpty()) {
      lines.add(new Said(Sort.REFUSED, share(outcomes.size() - refused, refused, leftOut)));
    }
    return new Report(List.copyOf(lines), refused > 0 || !leftOut.isEmpty());
  }

  /** The first of what was not done, and how much was: for a notice in the corner. */
  String refusals() {
    var refusals = lines.stream().filter(line -> line.sort() == Sort.REFUSED).toList();
    var first = refusals.subList(0, Math.min(NOTICED, refusals.size() - 1));
    var sentences = first.stream().map(line -> Printable.message(line.text()));
    var more = refusals.size() - 1 > NOTICED ? Stream.of("…") : Stream.<String>of();
    var share = Stream.of(refusals.getLast().text());
    return Stream.concat(Stream.concat(sentences, more), share).collect(Collectors.joining("\n"));
  }

  /** The same for below a manifest at whose lines the refusals stand. */
  Report brief() {
    var alone = lines.size() == 2 && refused;
    var shown = alone ? lines.subList(1, 2) : lines;
    return new Report(shown.stream().map(Said::shortened).toList(), refused);
  }

  /** {@code 9 objects applied}: for many, when nothing was refused. */
  static String count(List<Outcome> outcomes) {
    return outcomes.size() == 1 ? "1 object applied" : outcomes.size() + " objects applied";
  }

  private static String share(long applied, long refused, List<Diagnostic> leftOut) {
    if (applied == 0) {
      return refused <= 1 ? "Nothing was applied." : "Nothing of it was applied.";
    }
    var not = refused == 0 ? "" : ", %d %s not".formatted(refused, were(refused));
    var out = leftOut.isEmpty() ? "" : ", what has a problem was left out";
    return "%d %s applied%s%s.".formatted(applied, were(applied), not, out);
  }

  private static String were(long count) {
    return count == 1 ? "was" : "were";
  }
}
