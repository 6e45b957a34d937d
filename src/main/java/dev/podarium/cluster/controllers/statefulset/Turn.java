package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done about one Pod in a look.
 *
 * @param steps each when the one before is done
 * @param notes what is told whatever comes of them
 */
record Turn(List<Step> steps, List<Note> notes, Outlook outlook) {

  /** There is nothing to do. */
  static final Turn NOTHING = new Turn(List.of(), List.of(), Outlook.NEXT);

  /** What it means for the others. */
  enum Outlook {
    /** The next Pod has its turn. */
    NEXT,
    /** Where Pods come one after the other, the next has to wait. */
    WAIT,
    /** It cannot be done; all is tried again later. */
    FAIL
  }

  static Turn of(List<Step> steps) {
    return new Turn(steps, List.of(), Outlook.NEXT);
  }

  /** The same, after which the next has to wait. */
  Turn waiting() {
    return outlook == Outlook.FAIL ? this : new Turn(steps, notes, Outlook.WAIT);
  }

  /** The same, and then it cannot go on, of which these tell. */
  Turn failing(List<Note> words) {
    return new Turn(steps, concat(notes, words), Outlook.FAIL);
  }

  /** The same with words beside. */
  Turn telling(List<Note> words) {
    return new Turn(steps, concat(notes, words), outlook);
  }

  /** This and then the other, unless this fails. */
  Turn then(Turn later) {
    return outlook == Outlook.FAIL
        ? this
        : new Turn(concat(steps, later.steps), concat(notes, later.notes), later.outlook);
  }

  boolean fails() {
    return outlook == Outlook.FAIL;
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
