package dev.podarium.cluster.runtime.images;

import dev.podarium.objects.pods.BehaviourAnnotations;
import dev.podarium.objects.values.DurationText;
import dev.podarium.simulation.Timing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What annotations of a Pod say that one of its containers does. What breaks the grammar of {@link
 * BehaviourAnnotations} counts as not said.
 */
record ContainerAnnotations(Map<String, String> annotations, String container) {

  /** Whether they say nothing at all. */
  boolean none() {
    for (var name : annotations.keySet()) {
      if (BehaviourAnnotations.isOne(name)) {
        return false;
      }
    }
    return true;
  }

  /** What one of them says, or null. */
  @Nullable String text(String what) {
    var own = valid(BehaviourAnnotations.PREFIX + what + "." + container);
    return own == null ? valid(BehaviourAnnotations.PREFIX + what) : own;
  }

  private @Nullable String valid(String annotation) {
    var value = annotations.get(annotation);
    var right =
        value != null
            && BehaviourAnnotations.problem(annotation, value, List.of(container)).isEmpty();
    return right ? value : null;
  }

  /** A length of time that is said, or else the other. */
  @Nullable Timing timing(String what, @Nullable Timing otherwise) {
    var text = text(what);
    var nanos = text == null ? null : DurationText.of(text);
    return nanos == null || nanos.isEmpty() ? otherwise : Timing.exactly(nanos.getAsLong());
  }

  /** An exit code that is said, or else the other. */
  int exitCode(int otherwise) {
    var text = text("exits");
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
