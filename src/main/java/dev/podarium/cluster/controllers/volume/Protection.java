package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finalizer is there as long as its object is used.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/protectionutil/utils.go
 */
final class Protection {

  private Protection() {}

  static Plan plan(HasMetadata object, String finalizer, boolean used) {
    var finalizers = Metas.finalizers(object);
    var there = finalizers.contains(finalizer);
    if (Metas.deleting(object)) {
      return there && !used
          ? write(object, finalizers.stream().filter(each -> !each.equals(finalizer)).toList())
          : Plan.nothing();
    }
    return there
        ? Plan.nothing()
        : write(object, Stream.concat(finalizers.stream(), Stream.of(finalizer)).toList());
  }

  private static Plan write(HasMetadata object, List<String> finalizers) {
    return Plan.write(
        Step.of(new Update(Metas.withFinalizers(object, finalizers))).forgiving("NotFound"));
  }
}
