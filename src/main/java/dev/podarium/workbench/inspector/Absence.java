package dev.podarium.workbench.inspector;

import dev.podarium.narration.NarratedChange;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.time.Clock;
import dev.podarium.workbench.kinds.details.InspectorModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of an object that is not there. */
final class Absence {

  private Absence() {}

  /** Nothing is known of it. */
  static InspectorModel of(ObjectRef ref) {
    var none = List.<InspectorModel.Fact>of();
    return new InspectorModel(
        ref,
        ref.kind().name() + " " + ref.name(),
        "There is no " + ref.kind().name() + " of this name.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        none,
        none,
        List.of());
  }

  /** As it last was, with when it went. */
  static InspectorModel of(InspectorModel last, @Nullable NarratedChange deletion) {
    var when = deletion == null ? "" : ", deleted at " + Clock.at(deletion.change().nanos());
    return new InspectorModel(
        last.ref(),
        last.title(),
        "It is gone" + when + ". Below is how it last was.",
        last.headlines(),
        last.figures(),
        last.bars(),
        last.conditions(),
        last.said(),
        last.is(),
        last.related());
  }
}
