package dev.podarium.store;

import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Change;
import dev.podarium.objects.Kinds;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The newest state and what is retained of the past, as one value that any thread may read.
 *
 * <p>Revisions lie in pages of {@value #PAGE}, in order. A value shares its pages with the values
 * before it: the writer fills the next slot and then publishes a value whose {@code newest} counts
 * it, so no reader looks at a slot that is being filled. With revisions 1 to 9 written and a budget
 * of 4, {@code origin} is the state at 5, and the changes 6, 7, 8 and 9 are retained.
 */
final class Retained {

  static final int PAGE = 256;

  private final @Nullable Revision[][] pages;
  private final long firstPage;
  private final long oldest;
  private final long weight;
  private final PersistentSnapshot newest;

  private Retained(
      @Nullable Revision[][] pages,
      long firstPage,
      long oldest,
      long weight,
      PersistentSnapshot newest) {
    this.pages = pages;
    this.firstPage = firstPage;
    this.oldest = oldest;
    this.weight = weight;
    this.newest = newest;
  }

  /** The state before anything was written, and nothing retained. */
  static Retained empty(Kinds discovery) {
    return new Retained(new @Nullable Revision[0][], 0, 0, 0, PersistentSnapshot.empty(discovery));
  }

  PersistentSnapshot newest() {
    return newest;
  }

  /** The oldest revision whose state is retained; the changes after it are. */
  long oldest() {
    return oldest;
  }

  /** The state at a revision; null when it is not retained or is to come. */
  @Nullable PersistentSnapshot at(long revision) {
    if (revision == newest.revision()) {
      return newest;
    }
    if (revision < oldest || revision > newest.revision()) {
      return null;
    }
    return revision == 0
        ? PersistentSnapshot.empty(newest.discovery())
        : revision(revision).state();
  }

  /** What made a revision; null when the state before it is not retained, or it is to come. */
  @Nullable Change change(long revision) {
    return revision <= oldest || revision > newest.revision() ? null : revision(revision).change();
  }

  /** The changes after a retained revision, oldest first: a view, not a copy. */
  List<Change> after(long revision) {
    return new After(this, revision);
  }

  private Revision revision(long number) {
    var page = pages[(int) (number / PAGE - firstPage)];
    var found = page[(int) (number % PAGE)];
    if (found == null) {
      throw new BrokenInvariant("the history of the store lacks revision " + number);
    }
    return found;
  }

  /** With the next revision, and without what the budget does not allow any more. */
  Retained with(Revision next, Budget budget) {
    var kept = oldest;
    var heavy = weight + next.weight();
    var all = withRoomFor(next.number());
    all[(int) (next.number() / PAGE - firstPage)][(int) (next.number() % PAGE)] = next;
    var grown = new Retained(all, firstPage, kept, heavy, next.state());
    return grown.within(budget);
  }

  private @Nullable Revision[][] withRoomFor(long number) {
    var index = (int) (number / PAGE - firstPage);
    if (index < pages.length) {
      return pages;
    }
    var more = Arrays.copyOf(pages, index + 1);
    more[index] = new @Nullable Revision[PAGE];
    return more;
  }

  /** Without what the budget does not allow. */
  Retained within(Budget budget) {
    var kept = oldest;
    var light = weight;
    while (!budget.allows(newest.revision() - kept, light)) {
      kept++;
      light -= revision(kept).weight();
    }
    var page = kept / PAGE;
    var rest =
        page == firstPage
            ? pages
            : Arrays.copyOfRange(pages, (int) (page - firstPage), pages.length);
    return kept == oldest ? this : new Retained(rest, page, kept, light, newest);
  }

  /** What follows a revision. */
  private static final class After extends AbstractList<Change> implements RandomAccess {

    private final Retained retained;
    private final long revision;

    After(Retained retained, long revision) {
      this.retained = retained;
      this.revision = revision;
    }

    @Override
    public Change get(int index) {
      Objects.checkIndex(index, size());
      return retained.revision(revision + 1 + index).change();
    }

    @Override
    public int size() {
      return (int) Math.max(0, retained.newest.revision() - revision);
    }
  }
}
