package dev.podarium.fuzz;

import dev.podarium.api.Snapshot;
import dev.podarium.chance.Chance;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person, or bad luck, may do to workloads; what is refused changes nothing. */
record WorkloadFaults(Chance chance, Snapshot world, List<HasMetadata> workloads) {

  /** The controllers that may be stopped for a while. */
  private static final List<String> CONTROLLERS =
      List.of(
          "deployment-controller",
          "replicaset-controller",
          "replicationcontroller-controller",
          "daemonset-controller",
          "statefulset-controller",
          "job-controller",
          "horizontal-pod-autoscaler-controller",
          "metrics-server",
          "cronjob-controller",
          "garbage-collector-controller",
          "kube-controller-manager",
          "kube-scheduler");

  private static final String IMAGE =
      "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"main\",\"image\":\"%s\"}]}}}}";

  /** The words of one command. */
  List<String> next() {
    return switch (chance.between(0, 17)) {
      case 0, 1, 2 -> scale();
      case 3, 4 -> newImage();
      case 5, 6 -> of("kubectl delete pod", any(Pod.class));
      case 7 -> of("fault kill-container", any(Pod.class));
      case 8 -> of("fault stop-node", any(Node.class));
      case 9 -> of("fault start-node", any(Node.class));
      case 10 -> of("kubectl " + chance.oneOf("cordon", "uncordon"), any(Node.class));
      case 11 -> of("fault stop-component", chance.oneOf(CONTROLLERS));
      case 12, 13 -> of("fault start-component", chance.oneOf(CONTROLLERS));
      case 14 -> delete();
      case 15, 16 -> of("cpu", chance.oneOf("5", "30", "90", "200"));
      default -> suspend();
    };
  }

  private List<String> scale() {
    return of("kubectl scale " + target(), "--replicas=" + RandomWorkload.size(chance));
  }

  private List<String> newImage() {
    var image = chance.oneOf("nginx:1.16.1", "nginx:1.17.0", "nginx:1.14.2");
    return of("kubectl patch " + target() + " -p", IMAGE.formatted(image));
  }

  private List<String> delete() {
    var cascade = chance.oneOf("background", "foreground", "orphan");
    return of("kubectl delete " + target(), "--cascade=" + cascade);
  }

  private List<String> suspend() {
    return of(
        "kubectl patch " + target() + " -p",
        "{\"spec\":{\"suspend\":%s}}".formatted(chance.oneOf("true", "false")));
  }

  private String target() {
    var workload = chance.oneOf(workloads);
    var kind = Kinds.of(workload).name().toLowerCase(Locale.ROOT);
    return kind + "/" + workload.getMetadata().getName();
  }

  private String any(Class<? extends HasMetadata> kind) {
    var names = world.list(kind).map(object -> object.getMetadata().getName()).toList();
    return names.isEmpty() ? "nobody" : chance.oneOf(names);
  }

  private static List<String> of(String words, String last) {
    var all = new ArrayList<>(List.of(words.split(" ")));
    all.add(last);
    return all;
  }
}
