package dev.podarium.store;

import dev.podarium.objects.ObjectRef;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.PersistentHashMap;

/** The objects that have a key. A value, but for its order, which is found when first asked for. */
final class Members {

  static final Members NONE = new Members(PersistentHashMap.empty());

  private final ImMap<ObjectRef, Boolean> refs;
  private @Nullable List<ObjectRef> sorted;

  private Members(ImMap<ObjectRef, Boolean> refs) {
    this.refs = refs;
  }

  int size() {
    return refs.size();
  }

  Members with(ObjectRef ref) {
    return new Members(refs.assoc(ref, true));
  }

  Members without(ObjectRef ref) {
    return new Members(refs.without(ref));
  }

  /** Ordered by kind, namespace and name. Two threads that ask at once find the same. */
  List<ObjectRef> sorted() {
    var known = sorted;
    if (known == null) {
      known = refs.keySet().stream().sorted(Comparator.naturalOrder()).toList();
      sorted = known;
    }
    return known;
  }
}
