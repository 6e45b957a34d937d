package dev.podarium.cluster.controllers.endpoints;

import dev.podarium.cluster.controllers.TriggerTimes;
import dev.podarium.objects.core.EndpointLists;
import dev.podarium.objects.core.Services;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.EndpointsBuilder;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Endpoints of a Service as they should be.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpoint/endpoints_controller.go, syncService
 */
record WantedEndpoints(Service service, List<EndpointSubset> subsets) {

  private static final String OVER_CAPACITY = "endpoints.kubernetes.io/over-capacity";
  private static final String MANAGED_BY = "endpoints.kubernetes.io/managed-by";
  private static final String HEADLESS = "service.kubernetes.io/headless";

  /** Whether what is stored says all of it already. */
  boolean isSaidBy(Endpoints stored) {
    return stored.getSubsets().equals(subsets)
        && own(Metas.labels(stored)).equals(own(Metas.labels(service)))
        && !Metas.annotations(stored).containsKey(OVER_CAPACITY);
  }

  /** As they are created, of the Service's name. */
  Endpoints created(@Nullable String trigger) {
    var named =
        new EndpointsBuilder()
            .withNewMetadata()
            .withName(service.getMetadata().getName())
            .withNamespace(service.getMetadata().getNamespace())
            .endMetadata()
            .build();
    return written(named, trigger);
  }

  /**
   * What is stored, brought up to date.
   *
   * @param trigger when what led to it happened; null for nothing new
   */
  Endpoints written(Endpoints stored, @Nullable String trigger) {
    var annotations = new TreeMap<>(Metas.annotations(stored));
    put(annotations, TriggerTimes.ANNOTATION, trigger);
    put(annotations, OVER_CAPACITY, Capacity.isExceededBy(subsets) ? "truncated" : null);
    var written = EndpointLists.withSubsets(stored, Capacity.cut(subsets));
    return Metas.withAnnotations(Metas.withLabels(written, labels()), annotations);
  }

  private Map<String, String> labels() {
    var labels = own(Metas.labels(service));
    var address = service.getSpec().getClusterIP();
    if (address == null || address.isEmpty() || Services.headless(service)) {
      labels.put(HEADLESS, "");
    }
    labels.put(MANAGED_BY, "endpoint-controller");
    return labels;
  }

  private static Map<String, String> own(Map<String, String> labels) {
    var own = new TreeMap<>(labels);
    own.remove(HEADLESS);
    own.remove(MANAGED_BY);
    return own;
  }

  private static void put(Map<String, String> map, String key, @Nullable String value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
