package dev.podarium.fuzz;

import dev.podarium.api.Snapshot;
import dev.podarium.chance.Chance;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person, or bad luck, may do next to a cluster, in the words of a script. Some of it is
 * refused, as when a machine that is off is switched off.
 */
record Faults(Chance chance, Snapshot world) {

  /** The words of one command. */
  List<String> next() {
    return switch (chance.between(0, 22)) {
      case 0 -> List.of("fault", "stop-node", node());
      case 1, 2 -> List.of("fault", "start-node", node());
      case 3 -> List.of("node", "remove", node());
      case 4, 5 -> newNode();
      case 6 -> List.of("kubectl", "cordon", node());
      case 7, 8 -> List.of("kubectl", "uncordon", node());
      case 9 -> patch("node", node(), "merge", taints());
      case 10, 11 -> scale("deployment/" + any(Deployment.class));
      case 12, 13 -> setImage();
      case 14 -> rollout(chance.oneOf("undo", "pause", "resume", "restart"));
      case 15, 16 -> delete("pod", any(Pod.class));
      case 17 -> delete("replicaset", any(ReplicaSet.class));
      case 18 -> relabel(any(Pod.class));
      case 19 -> patch("pod", any(Pod.class), "merge", finalizers());
      case 20 -> scale("replicaset/" + any(ReplicaSet.class));
      case 21 -> patch("deployment", any(Deployment.class), "merge", settings());
      default -> List.of("fault", "kill-container", any(Pod.class));
    };
  }

  private String node() {
    return any(Node.class);
  }

  /** The name of one of that kind, or one that nothing has. */
  private String any(Class<? extends HasMetadata> kind) {
    var names = world.list(kind).map(object -> object.getMetadata().getName()).toList();
    return names.isEmpty() ? "nobody" : chance.oneOf(names);
  }

  private List<String> newNode() {
    return List.of(
        "node",
        "add",
        "node-" + chance.between(0, 14),
        "cpu=" + chance.oneOf("1", "4", "500m"),
        "memory=" + chance.oneOf("2Gi", "8Gi"),
        "pods=" + chance.oneOf("4", "30", "110"),
        "label=zone=" + chance.oneOf("a", "b"));
  }

  private List<String> scale(String target) {
    return List.of("kubectl", "scale", target, "--replicas=" + RandomDeployment.replicas(chance));
  }

  private List<String> setImage() {
    return List.of(
        "kubectl",
        "set",
        "image",
        "deployment/" + any(Deployment.class),
        "main=" + chance.oneOf("nginx:1." + chance.between(10, 29), "redis:7", "web:nosuch"));
  }

  private List<String> rollout(String what) {
    return List.of("kubectl", "rollout", what, "deployment/" + any(Deployment.class));
  }

  private List<String> delete(String kind, String name) {
    var words = new ArrayList<>(List.of("kubectl", "delete", kind, name));
    if (chance.onceIn(3)) {
      words.add(chance.oneOf("--cascade=orphan", "--cascade=foreground", "--grace-period=1"));
    }
    if (chance.onceIn(6)) {
      words.addAll(List.of("--force", "--grace-period=0"));
    }
    return words;
  }

  private List<String> relabel(String pod) {
    return List.of(
        "kubectl",
        "label",
        "pod",
        pod,
        "--overwrite",
        chance.oneOf("app=w0", "app=w1", "app=other", "app-", "pod-template-hash-"));
  }

  private String taints() {
    return chance.onceIn(2)
        ? "{\"spec\":{\"taints\":null}}"
        : "{\"spec\":{\"taints\":[{\"key\":\"chaos\",\"effect\":\"%s\"}]}}"
            .formatted(chance.oneOf("NoSchedule", "NoExecute", "PreferNoSchedule"));
  }

  private String finalizers() {
    return chance.onceIn(2)
        ? "{\"metadata\":{\"finalizers\":null}}"
        : "{\"metadata\":{\"finalizers\":[\"example.test/hold\"]}}";
  }

  private String settings() {
    return chance.oneOf(
        "{\"spec\":{\"minReadySeconds\":5}}",
        "{\"spec\":{\"strategy\":{\"type\":\"Recreate\",\"rollingUpdate\":null}}}",
        "{\"spec\":{\"revisionHistoryLimit\":1}}",
        "{\"metadata\":{\"annotations\":{\"note\":\"x\"}}}",
        "{\"spec\":{\"template\":{\"spec\":{\"terminationGracePeriodSeconds\":2}}}}");
  }

  private static List<String> patch(String kind, String name, String type, String body) {
    return List.of("kubectl", "patch", kind, name, "--type=" + type, "-p", body);
  }
}
