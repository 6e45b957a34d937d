package dev.podarium.objects.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases: Go's encoding/json into the types of k8s.io/api; kubectl apply's pruneNullsFromMap */
class NullsTest {

  @Test
  void kubectlLeavesKeysOutAndItemsIn() {
    var pruned =
        Nulls.pruned(Json.tree("{\"a\":null,\"b\":{\"c\":null},\"d\":[null,{\"e\":null}]}"));

    assertThat(pruned.toString()).isEqualTo("{b={}, d=[null, {}]}");
  }

  @Test
  void theServerMakesZerosOfThem() {
    var pod =
        object(
            Pod.class,
            """
            {"metadata": {"name": "p", "labels": {"a": null}, "finalizers": [null], "ownerReferences": [null]},
             "spec": {"nodeSelector": {"disk": null}, "hostname": null,
              "containers": [null, {"name": "c", "args": [null], "ports": [null],
               "resources": {"limits": {"cpu": null}}}]}}
            """);

    assertThat(pod.getMetadata().getLabels()).containsEntry("a", "");
    assertThat(pod.getMetadata().getFinalizers()).containsExactly("");
    assertThat(pod.getMetadata().getOwnerReferences()).doesNotContainNull().hasSize(1);
    assertThat(pod.getSpec().getNodeSelector()).containsEntry("disk", "");
    assertThat(pod.getSpec().getHostname()).isNull();
    assertThat(pod.getSpec().getContainers()).doesNotContainNull().hasSize(2);
    var container = pod.getSpec().getContainers().getLast();
    assertThat(container.getArgs()).containsExactly("");
    assertThat(container.getPorts()).doesNotContainNull().hasSize(1);
    assertThat(Quantities.value(container.getResources().getLimits().get("cpu"))).isZero();
  }

  @Test
  void dataWithoutValueIsEmpty() {
    var data = "{\"data\": {\"k\": null}}";

    assertThat(object(ConfigMap.class, data).getData()).isEqualTo(Map.of("k", ""));
    assertThat(object(Secret.class, data).getData()).isEqualTo(Map.of("k", ""));
  }

  private static <T> T object(Class<T> type, String json) {
    return Json.object(Json.tree(json), type);
  }
}
