package dev.podarium.store;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.objects.ObjectRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.ImSortedMap;
import org.organicdesign.fp.collections.PersistentHashMap;
import org.organicdesign.fp.collections.PersistentTreeMap;

/**
 * Which objects have which key, at one revision; shares with the revisions around it all that did
 * not change.
 *
 * @param members those who have a key; at least one
 * @param groups by its controller's uid, each group of Pods that has a member, ordered by key
 */
record Index(MembersByKey members, ImMap<String, ImSortedMap<IndexKey, GroupKey>> groups) {

  static final Index EMPTY = new Index(MembersByKey.EMPTY, PersistentHashMap.empty());

  Members having(IndexKey key) {
    return members.having(key);
  }

  List<PodGroup> podGroups(String controllerUid) {
    var found = groups.get(controllerUid);
    return found == null
        ? List.of()
        : found.values().stream()
            .map(group -> group.one().ofSize(having(group.key()).size()))
            .toList();
  }

  /** After an object was written; null: it was not there, or is not there any more. */
  Index with(ObjectRef ref, @Nullable Stored before, @Nullable Stored after) {
    var result = this;
    var old = before == null ? List.<IndexKey>of() : before.keys();
    var fresh = after == null ? List.<IndexKey>of() : after.keys();
    if (old != fresh) {
      result = result.moved(ref, old, fresh);
    }
    var left = before == null ? null : before.group();
    var entered = after == null ? null : after.group();
    return Objects.equals(left, entered) ? result : result.left(ref, left).entered(ref, entered);
  }

  private Index moved(ObjectRef ref, List<IndexKey> before, List<IndexKey> after) {
    var result = members;
    for (var key : before) {
      if (!after.contains(key)) {
        result = result.without(key, ref);
      }
    }
    for (var key : after) {
      if (!before.contains(key)) {
        result = result.with(key, ref);
      }
    }
    return new Index(result, groups);
  }

  private Index left(ObjectRef ref, @Nullable GroupKey group) {
    if (group == null) {
      return this;
    }
    var rest = members.without(group.key(), ref);
    return new Index(rest, rest.having(group.key()).size() > 0 ? groups : forgotten(group));
  }

  private Index entered(ObjectRef ref, @Nullable GroupKey group) {
    if (group == null) {
      return this;
    }
    var known = having(group.key()).size() > 0;
    return new Index(members.with(group.key(), ref), known ? groups : noted(group));
  }

  private ImMap<String, ImSortedMap<IndexKey, GroupKey>> noted(GroupKey group) {
    var others = groups.get(group.controllerUid());
    var all = others == null ? PersistentTreeMap.<IndexKey, GroupKey>empty() : others;
    return groups.assoc(group.controllerUid(), all.assoc(group.key(), group));
  }

  private ImMap<String, ImSortedMap<IndexKey, GroupKey>> forgotten(GroupKey group) {
    var all = groups.get(group.controllerUid());
    var rest =
        all == null ? PersistentTreeMap.<IndexKey, GroupKey>empty() : all.without(group.key());
    return rest.isEmpty()
        ? groups.without(group.controllerUid())
        : groups.assoc(group.controllerUid(), rest);
  }
}
