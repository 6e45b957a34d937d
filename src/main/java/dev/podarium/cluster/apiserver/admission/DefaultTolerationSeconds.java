package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets every Pod stay 300 s on a Node that is not ready or cannot be reached, unless it says itself
 * how it stands to that.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/defaulttolerationseconds/admission.go
 */
final class DefaultTolerationSeconds implements Admission {

  private static final String EFFECT = "NoExecute";

  private static final List<Toleration> DEFAULTS =
      List.of(
          stayFor300s("node.kubernetes.io/not-ready"),
          stayFor300s("node.kubernetes.io/unreachable"));

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    if (!(object instanceof Pod pod)) {
      return object;
    }
    var own = pod.getSpec().getTolerations();
    if (own.isEmpty()) {
      return Pods.withTolerations(pod, DEFAULTS);
    }
    var all = new ArrayList<>(own);
    DEFAULTS.stream().filter(missing -> !speaksOf(own, missing.getKey())).forEach(all::add);
    return all.size() == own.size() ? pod : Pods.withTolerations(pod, all);
  }

  @Override
  public HasMetadata admitUpdate(HasMetadata object, HasMetadata stored, Snapshot world) {
    return admit(object, world);
  }

  private static boolean speaksOf(List<Toleration> tolerations, String key) {
    return tolerations.stream()
        .anyMatch(
            t ->
                (isEmpty(t.getKey()) || t.getKey().equals(key))
                    && (isEmpty(t.getEffect()) || t.getEffect().equals(EFFECT)));
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static Toleration stayFor300s(String key) {
    return new Toleration(EFFECT, key, "Exists", 300L, null);
  }
}
