package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what happened, so that it can be told with its causes. Folds changes in their order.
 *
 * <p>It keeps the last {@value #MOST_OF_MANY} changes of Pods and Events and as many of all other
 * kinds, so that what a person did long ago is still known when thousands of Pods have come of it.
 *
 * <p>Not thread-safe.
 */
public final class NarrationLog {

  private static final int MOST_OF_MANY = 50_000;

  private final Tally tally = new Tally();
  private final Map<Long, NarratedChange> many = bounded();
  private final Map<Long, NarratedChange> few = bounded();
  private final Map<ObjectRef, NarratedChange> latest = bounded();
  private long revision;

  /**
   * Takes what changed since the last time.
   *
   * @param changes oldest first; those that were taken already are left out
   * @param now the state after them, from which counts start anew when changes are missing
   * @return what happened, oldest first
   */
  public List<NarratedChange> take(List<Change> changes, Snapshot now) {
    if (now.revision() < revision) {
      forget();
    }
    var fresh = changes.stream().filter(change -> change.revision() > revision).toList();
    var whole = !fresh.isEmpty() && fresh.getFirst().revision() == revision + 1;
    var narrated = new ArrayList<NarratedChange>(fresh.size());
    for (var change : fresh) {
      narrated.add(take(change, whole));
    }
    if (!whole && now.revision() > revision) {
      tally.reset(now);
    }
    revision = Math.max(revision, now.revision());
    return narrated;
  }

  /** A revision never goes back: it is another cluster, of which nothing is known yet. */
  private void forget() {
    many.clear();
    few.clear();
    latest.clear();
    revision = 0;
  }

  /** Counts of Pods at the last change taken. */
  public Tally tally() {
    return tally;
  }

  /** What happened at a revision; null when it is not remembered. */
  public @Nullable NarratedChange at(long at) {
    var narrated = few.get(at);
    return narrated == null ? many.get(at) : narrated;
  }

  /** The last thing worth narration that happened to an object; null when none is remembered. */
  public @Nullable NarratedChange latestOf(ObjectRef ref) {
    return latest.get(ref);
  }

  /** Who did what, and because of what. */
  public Sentence tell(NarratedChange narrated) {
    var reason = Reasons.of(narrated, at(narrated.cause()));
    var action = action(narrated);
    return (reason.isEmpty() ? action : action.and(": ").and(reason)).and(".");
  }

  /** Who did what. */
  static Sentence action(NarratedChange narrated) {
    var author = Authors.of(narrated.change().origin().by());
    return Sentence.of(author + " ").and(narrated.narration().action());
  }

  private NarratedChange take(Change change, boolean counted) {
    var narrated = NarratedChange.of(change, counted ? tally.sceneOf(change) : Scene.NONE);
    if (counted) {
      tally.take(change);
    }
    if (narrated.interest() != Interest.ROUTINE) {
      remember(narrated);
    }
    return narrated;
  }

  private void remember(NarratedChange narrated) {
    var change = narrated.change();
    var kind = change.ref().kind().name();
    var memory = kind.equals("Pod") || kind.equals("Event") ? many : few;
    memory.put(change.revision(), narrated);
    var known = latest.get(change.ref());
    if (known == null || narrated.interest().compareTo(Interest.BOOKKEEPING) > 0) {
      latest.put(change.ref(), narrated);
    }
  }

  private static <K, V> Map<K, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST_OF_MANY;
      }
    };
  }
}
