package dev.podarium.objects;

import dev.podarium.api.IndexKey;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import java.util.Comparator;
import java.util.List;

/** Names, kinds and terms are keys of sorted maps. */
class ObjectRefProperties {

  private static final List<Kind> KINDS =
      List.of(Kinds.POD, Kinds.NODE, Kinds.EVENT, Kinds.DEPLOYMENT, Kinds.REPLICA_SET);

  @Seeds(30)
  void referencesAreToldApart(Chance chance) {
    Comparators.lawfulForKeys(Comparator.naturalOrder(), () -> ref(chance));
  }

  @Seeds(30)
  void kindsAreToldApart(Chance chance) {
    Comparators.lawfulForKeys(Comparator.naturalOrder(), () -> chance.oneOf(KINDS));
  }

  @Seeds(30)
  void termsAreToldApart(Chance chance) {
    Comparators.lawfulForKeys(
        Comparator.naturalOrder(),
        () ->
            chance.oneOf(
                IndexKey.kind(chance.oneOf(KINDS)),
                IndexKey.node(chance.oneOf("", "a", "b")),
                IndexKey.owner(chance.oneOf("u", "v"))));
  }

  private static ObjectRef ref(Chance chance) {
    var kind = chance.oneOf(KINDS);
    return new ObjectRef(
        kind, kind.namespaced() ? chance.oneOf("a", "b") : "", chance.oneOf("", "a", "a-1", "a.b"));
  }
}
