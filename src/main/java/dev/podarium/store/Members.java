package dev.podarium.store;

import dev.podarium.objects.ObjectRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.PersistentHashMap;

/** The objects that have a key. A value. */
sealed interface Members {

  Members NONE = new Few(new ObjectRef[0]);

  int size();

  Members with(ObjectRef ref);

  Members without(ObjectRef ref);

  /** Ordered by kind, namespace and name. */
  List<ObjectRef> sorted();

  /** In the order of their hashes, which are the same in every run. */
  Stream<ObjectRef> refs();

  /**
   * So few that an array is the fastest to copy and to search: the Pods of a Node, the Events of a
   * Pod.
   */
  final class Few implements Members {

    private static final int MOST = 128;

    private final ObjectRef[] refs;

    private Few(ObjectRef[] refs) {
      this.refs = refs;
    }

    @Override
    public int size() {
      return refs.length;
    }

    @Override
    public Members with(ObjectRef ref) {
      var index = Arrays.binarySearch(refs, ref);
      if (index >= 0) {
        return this;
      }
      if (refs.length == MOST) {
        return Many.of(refs).with(ref);
      }
      var at = -index - 1;
      var more = Arrays.copyOf(refs, refs.length + 1);
      System.arraycopy(refs, at, more, at + 1, refs.length - at);
      more[at] = ref;
      return new Few(more);
    }

    @Override
    public Members without(ObjectRef ref) {
      var index = Arrays.binarySearch(refs, ref);
      if (index < 0) {
        return this;
      }
      var rest = Arrays.copyOf(refs, refs.length - 1);
      System.arraycopy(refs, index + 1, rest, index, rest.length - index);
      return new Few(rest);
    }

    @Override
    public List<ObjectRef> sorted() {
      return Arrays.asList(refs);
    }

    @Override
    public Stream<ObjectRef> refs() {
      return Arrays.stream(refs);
    }
  }

  /** Many, in no order until it is first asked for. */
  final class Many implements Members {

    private final ImMap<ObjectRef, Boolean> refs;
    private @Nullable List<ObjectRef> sorted;

    private Many(ImMap<ObjectRef, Boolean> refs) {
      this.refs = refs;
    }

    private static Many of(ObjectRef[] some) {
      ImMap<ObjectRef, Boolean> refs = PersistentHashMap.empty();
      for (var ref : some) {
        refs = refs.assoc(ref, true);
      }
      return new Many(refs);
    }

    @Override
    public int size() {
      return refs.size();
    }

    @Override
    public Members with(ObjectRef ref) {
      return new Many(refs.assoc(ref, true));
    }

    @Override
    public Members without(ObjectRef ref) {
      var rest = refs.without(ref);
      return rest.isEmpty() ? NONE : new Many(rest);
    }

    @Override
    public Stream<ObjectRef> refs() {
      return refs.keySet().stream();
    }

    /** Two threads that ask at once find the same. */
    @Override
    public List<ObjectRef> sorted() {
      var known = sorted;
      if (known == null) {
        known = refs.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        sorted = known;
      }
      return known;
    }
  }
}
