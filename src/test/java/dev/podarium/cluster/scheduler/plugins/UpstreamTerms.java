package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.Tolerations;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;

/** Parts of objects that a case gives by themselves. */
final class UpstreamTerms {

  private UpstreamTerms() {}

  static List<PreferredSchedulingTerm> preferred(Given given) {
    return given.documents("preferred").stream()
        .map(each -> Json.object(each, PreferredSchedulingTerm.class))
        .toList();
  }

  static List<NodeSelectorTerm> required(Given given) {
    return Json.object(given.document("nodeSelector"), NodeSelector.class).getNodeSelectorTerms();
  }

  static boolean allTolerated(Given given) {
    var tolerations =
        given.documents("tolerations").stream()
            .map(each -> Json.object(each, Toleration.class))
            .toList();
    return given.documents("taints").stream()
        .map(each -> Json.object(each, Taint.class))
        .allMatch(taint -> Tolerations.tolerate(tolerations, taint));
  }
}
