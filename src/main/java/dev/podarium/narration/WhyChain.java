package dev.podarium.narration;

import dev.podarium.api.Moment;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What led to something, step by step back to a person's command or to time going by.
 *
 * @param links the thing itself first, then its cause, and so on
 * @param skipped how many steps were left out before the last one
 * @param ending what stands at the beginning of it all, as words after the last link
 */
public record WhyChain(List<Link> links, int skipped, String ending) {

  /** Nothing is known. */
  public static final WhyChain NONE = new WhyChain(List.of(), 0, "");

  private static final int MOST_SHOWN = 8;

  /**
   * One step.
   *
   * @param nanos when, in virtual nanoseconds since the start
   * @param sentence who did what
   */
  public record Link(long nanos, ObjectRef ref, Sentence sentence) {}

  /** Why an object came to be as it is at a moment. */
  public static WhyChain of(ObjectRef ref, Moment moment, Narrator narrator) {
    return narrator.latestOf(ref, moment).map(latest -> of(latest, narrator)).orElse(NONE);
  }

  /** Why something happened. */
  public static WhyChain of(NarratedChange effect, Narrator narrator) {
    var steps = steps(effect, narrator);
    var root = steps.getLast();
    var last = steps.size() - 1;
    var told =
        IntStream.rangeClosed(0, last)
            .filter(index -> index == 0 || index == last || isTold(steps.get(index)))
            .mapToObj(steps::get)
            .toList();
    var shown = new ArrayList<>(told.subList(0, Math.min(MOST_SHOWN, told.size())));
    if (told.size() > MOST_SHOWN) {
      shown.set(MOST_SHOWN - 1, root);
    }
    var links = shown.stream().map(step -> link(step, narrator)).toList();
    return new WhyChain(links, Math.max(0, told.size() - MOST_SHOWN), ending(root));
  }

  private static List<NarratedChange> steps(NarratedChange effect, Narrator narrator) {
    var steps = new ArrayList<NarratedChange>();
    var seen = new HashSet<Long>();
    @Nullable NarratedChange step = effect;
    while (step != null && seen.add(step.change().revision())) {
      steps.add(step);
      step = narrator.causeOf(step).orElse(null);
    }
    return steps;
  }

  private static boolean isTold(NarratedChange step) {
    return step.interest().compareTo(Interest.BOOKKEEPING) > 0;
  }

  private static Link link(NarratedChange step, Narrator narrator) {
    var change = step.change();
    return new Link(change.nanos(), change.ref(), narrator.tell(step));
  }

  private static String ending(NarratedChange root) {
    if (Authors.isPerson(root.change().origin().by())) {
      return "";
    }
    return root.cause() == 0
        ? "Nobody asked for that: it came of itself."
        : "What led to that is too long ago to be remembered.";
  }
}
