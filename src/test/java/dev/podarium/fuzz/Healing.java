package dev.podarium.fuzz;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes away whatever keeps Deployments from being as they are wanted. */
final class Healing {

  private static final String HEALTHY =
      """
      [{"op":"add","path":"/spec/replicas","value":%d},
       {"op":"add","path":"/spec/paused","value":false},
       {"op":"add","path":"/spec/template/metadata/annotations","value":{}},
       {"op":"replace","path":"/spec/template/spec/containers","value":
         [{"name":"main","image":"nginx:1.27","resources":{"requests":{"cpu":"1m"}}}]}]
      """;

  private static final int MOST_REPLICAS = 20;

  private Healing() {}

  /** Commands, some of which may be refused because nothing has to be healed there. */
  static List<List<String>> commands(Snapshot world) {
    var commands = new ArrayList<List<String>>();
    commands.add(List.of("node", "add", "spare", "cpu=64", "memory=256Gi", "pods=1000"));
    each(world, Node.class, node -> nodes(node.getMetadata().getName())).forEach(commands::add);
    each(world, Pod.class, Healing::pods).forEach(commands::add);
    each(world, ReplicaSet.class, set -> orphans("replicaset", set)).forEach(commands::add);
    each(world, Deployment.class, Healing::deployments).forEach(commands::add);
    return commands;
  }

  private static <T extends HasMetadata> Stream<List<String>> each(
      Snapshot world, Class<T> kind, Function<T, List<List<String>>> commands) {
    return world.list(kind).toList().stream().flatMap(object -> commands.apply(object).stream());
  }

  private static List<List<String>> nodes(String name) {
    return List.of(
        List.of("fault", "start-node", name),
        List.of("kubectl", "uncordon", name),
        patch("node", name, "merge", "{\"spec\":{\"taints\":null}}"));
  }

  private static List<List<String>> pods(Pod pod) {
    var held =
        patch("pod", pod.getMetadata().getName(), "merge", "{\"metadata\":{\"finalizers\":null}}");
    var commands = new ArrayList<>(List.of(held));
    commands.addAll(orphans("pod", pod));
    return commands;
  }

  /** What nobody owns is deleted: a Pod that goes on failing would never let time settle. */
  private static List<List<String>> orphans(String kind, HasMetadata object) {
    return Metas.controllerOf(object) != null
        ? List.of()
        : List.of(List.of("kubectl", "delete", kind, object.getMetadata().getName()));
  }

  private static List<List<String>> deployments(Deployment deployment) {
    var replicas = Math.min(MOST_REPLICAS, deployment.getSpec().getReplicas());
    return List.of(
        patch(
            "deployment", deployment.getMetadata().getName(), "json", HEALTHY.formatted(replicas)));
  }

  private static List<String> patch(String kind, String name, String type, String body) {
    return List.of("kubectl", "patch", kind, name, "--type=" + type, "-p", body);
  }
}
