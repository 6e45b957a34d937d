package dev.podarium.workbench.frame;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;

class EventRowProperties {

  @Seeds(30)
  void theOrderOfLastSightIsAnOrder(Chance chance) {
    Comparators.lawful(EventRow.LAST_SEEN_ORDER, () -> EventRow.of(event(chance)));
  }

  private static Event event(Chance chance) {
    return new EventBuilder()
        .withNewMetadata()
        .withName("e")
        .withNamespace("default")
        .withResourceVersion(chance.oneOf("1", "2", "30", "x", null))
        .withCreationTimestamp(instant(chance))
        .endMetadata()
        .withNewInvolvedObject()
        .withKind("Pod")
        .withName("web")
        .endInvolvedObject()
        .withLastTimestamp(instant(chance))
        .build();
  }

  private static String instant(Chance chance) {
    return chance.oneOf(null, Timestamps.at(Durations.seconds(chance.between(-2L, 2L))));
  }
}
