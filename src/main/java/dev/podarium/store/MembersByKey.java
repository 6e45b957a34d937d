package dev.podarium.store;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.ObjectRef;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.PersistentHashMap;

/**
 * Who has a key: a small map of the indexes, each with a map of its values. A write renews the
 * paths to its keys, and in an index with few values such a path is short.
 */
record MembersByKey(ImMap<String, ImMap<String, Members>> indexes) {

  static final MembersByKey EMPTY = new MembersByKey(PersistentHashMap.empty());

  private static final ImMap<String, Members> NO_VALUES = PersistentHashMap.empty();

  Members having(IndexKey key) {
    var found = values(key).get(key.value());
    return found == null ? Members.NONE : found;
  }

  MembersByKey with(IndexKey key, ObjectRef ref) {
    var values = values(key).assoc(key.value(), having(key).with(ref));
    return new MembersByKey(indexes.assoc(key.index(), values));
  }

  MembersByKey without(IndexKey key, ObjectRef ref) {
    var rest = having(key).without(ref);
    var values = values(key);
    var others = rest.size() == 0 ? values.without(key.value()) : values.assoc(key.value(), rest);
    return new MembersByKey(indexes.assoc(key.index(), others));
  }

  private ImMap<String, Members> values(IndexKey key) {
    var found = indexes.get(key.index());
    return found == null ? NO_VALUES : found;
  }
}
