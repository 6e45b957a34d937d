package dev.podarium.objects.quota;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.Map;

/** Who knows what of a kind is counted. */
public final class Evaluators {

  private static final Map<Kind, Evaluator> OWN =
      Map.of(
          Kinds.POD,
          new PodEvaluator(),
          Kinds.SERVICE,
          new ServiceEvaluator(),
          Kinds.of(PersistentVolumeClaim.class),
          new ClaimEvaluator());

  private Evaluators() {}

  /** The evaluator of a kind. */
  public static Evaluator of(Kind kind) {
    var own = OWN.get(kind);
    return own == null ? new CountEvaluator(kind) : own;
  }
}
