package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.quota.AmountLists;
import dev.podarium.objects.quota.ResourceQuotas;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells of a change to a ResourceQuota: what of it is used by now. */
final class QuotaNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  QuotaNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.verb() != Change.Verb.STATUS
        || !(change.before() instanceof ResourceQuota before)
        || !(change.after() instanceof ResourceQuota after)) {
      return plain.tell();
    }
    var counted = change.origin().by().equals("resourcequota-controller");
    var used = Sentence.of(": " + changedUse(before, after));
    return Narration.of(
        Interest.BOOKKEEPING,
        Sentence.of(counted ? "counted what is used of " : "took its share of ")
            .and(name)
            .and(used),
        name.and(" counts").and(used));
  }

  /** {@code pods 2 of 3}: the names of which more or less is used. */
  private static String changedUse(ResourceQuota before, ResourceQuota after) {
    var hard = ResourceQuotas.hard(after);
    var was = ResourceQuotas.used(before);
    var is = ResourceQuotas.used(after);
    return AmountLists.only(is, hard.keySet()).entrySet().stream()
        .filter(each -> !Objects.equals(each.getValue(), was.get(each.getKey())))
        .map(
            each ->
                "%s %s of %s"
                    .formatted(
                        each.getKey(),
                        Quantities.text(each.getValue()),
                        Quantities.text(Objects.requireNonNull(hard.get(each.getKey())))))
        .collect(Collectors.joining(", "));
  }
}
