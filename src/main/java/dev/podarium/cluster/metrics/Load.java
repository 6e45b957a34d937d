package dev.podarium.cluster.metrics;

import dev.podarium.api.LoadCommand;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was said of how much is to do, with its instants: the last word that concerns an object
 * holds for it.
 */
final class Load {

  private final List<Word> words = new ArrayList<>();

  /**
   * One word.
   *
   * @param since virtual nanoseconds
   */
  private record Word(long since, LoadCommand command) {

    boolean concerns(String metric, List<ObjectRef> subjects) {
      return command.metric().equals(metric)
          && (command.of() == null || subjects.contains(command.of()));
    }
  }

  /** Holds from now on. */
  void say(LoadCommand command, long now) {
    words.add(new Word(now, command));
  }

  /**
   * The amount that held at an instant; empty when nobody has said anything by then.
   *
   * @param subjects the object, and what controls it
   */
  Optional<String> at(long instant, String metric, List<ObjectRef> subjects) {
    for (var word : words.reversed()) {
      if (word.since <= instant && word.concerns(metric, subjects)) {
        return Optional.of(word.command.amount());
      }
    }
    return Optional.empty();
  }
}
