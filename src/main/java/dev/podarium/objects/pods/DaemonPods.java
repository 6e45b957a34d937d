package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Pod of a DaemonSet has that its template does not say: it puts up with a Node in trouble,
 * and it is pinned to one Node, so that the scheduler has no choice.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/util/daemonset_util.go
 */
public final class DaemonPods {

  private static final String NAME = "metadata.name";
  private static final String EXECUTE = "NoExecute";
  private static final String SCHEDULE = "NoSchedule";

  private static final List<Toleration> ALWAYS =
      List.of(
          tolerating("not-ready", EXECUTE),
          tolerating("unreachable", EXECUTE),
          tolerating("disk-pressure", SCHEDULE),
          tolerating("memory-pressure", SCHEDULE),
          tolerating("pid-pressure", SCHEDULE),
          tolerating("unschedulable", SCHEDULE));

  private static final Toleration ON_THE_HOST = tolerating("network-unavailable", SCHEDULE);

  private DaemonPods() {}

  private static Toleration tolerating(String trouble, String effect) {
    return new Toleration(effect, "node.kubernetes.io/" + trouble, "Exists", null, null);
  }

  /** What such a Pod tolerates: what its template says, and what every one of them does. */
  public static List<Toleration> tolerations(PodSpec spec) {
    var given = Objects.requireNonNullElse(spec.getTolerations(), List.<Toleration>of());
    var all = new ArrayList<>(given);
    (Boolean.TRUE.equals(spec.getHostNetwork())
            ? Stream.concat(ALWAYS.stream(), Stream.of(ON_THE_HOST))
            : ALWAYS.stream())
        .forEach(toleration -> put(toleration, all));
    return all;
  }

  /** In the place of those that differ in how long they last, or at the end. */
  private static void put(Toleration wanted, List<Toleration> all) {
    if (all.stream().noneMatch(each -> differsInSecondsAtMost(each, wanted))) {
      all.add(wanted);
    } else {
      all.replaceAll(each -> differsInSecondsAtMost(each, wanted) ? wanted : each);
    }
  }

  private static boolean differsInSecondsAtMost(Toleration one, Toleration other) {
    return Copies.changed(one, copy -> copy.setTolerationSeconds(other.getTolerationSeconds()))
        .equals(other);
  }

  /** The template of the Pod for a Node. */
  public static PodTemplateSpec pinned(PodTemplateSpec template, String node) {
    var spec =
        Copies.changed(
            template.getSpec(),
            copy -> {
              copy.setTolerations(tolerations(copy));
              copy.setAffinity(pinned(copy.getAffinity(), node));
            });
    return Copies.changed(template, copy -> copy.setSpec(spec));
  }

  /** An affinity that takes that Node and no other, whatever Nodes it took before. */
  public static Affinity pinned(@Nullable Affinity affinity, String node) {
    var all = affinity == null ? new Affinity() : affinity;
    var ofNodes = all.getNodeAffinity() == null ? new NodeAffinity() : all.getNodeAffinity();
    var name = new NodeSelectorRequirement(NAME, "In", List.of(node));
    var only = new NodeSelector(List.of(new NodeSelectorTerm(List.of(), List.of(name))));
    var pinned =
        Copies.changed(
            ofNodes, copy -> copy.setRequiredDuringSchedulingIgnoredDuringExecution(only));
    return Copies.changed(all, copy -> copy.setNodeAffinity(pinned));
  }

  /** The Node that a Pod is bound or pinned to; null when it is neither, or pinned to several. */
  public static @Nullable String targetNode(Pod pod) {
    var bound = Pods.nodeName(pod);
    return bound.isEmpty() ? pin(pod.getSpec()) : bound;
  }

  private static @Nullable String pin(@Nullable PodSpec spec) {
    var affinity = spec == null ? null : spec.getAffinity();
    var ofNodes = affinity == null ? null : affinity.getNodeAffinity();
    var required =
        ofNodes == null ? null : ofNodes.getRequiredDuringSchedulingIgnoredDuringExecution();
    if (required == null || required.getNodeSelectorTerms() == null) {
      return null;
    }
    return required.getNodeSelectorTerms().stream()
        .flatMap(term -> Stream.ofNullable(term.getMatchFields()).flatMap(List::stream))
        .filter(rule -> NAME.equals(rule.getKey()) && "In".equals(rule.getOperator()))
        .findFirst()
        .filter(rule -> rule.getValues().size() == 1)
        .map(rule -> rule.getValues().getFirst())
        .orElse(null);
  }
}
