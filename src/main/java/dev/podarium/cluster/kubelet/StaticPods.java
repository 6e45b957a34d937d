package dev.podarium.cluster.kubelet;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The Pods whose manifests lie on a machine: its kubelet runs them without asking anybody. Those of
 * a control plane's machine are the control plane ({@code assets/control-plane}); another machine
 * has none.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/config/common.go, applyDefaults; kubeadm, {@code
 * app/phases/controlplane/manifests.go}
 *
 * @param pods as the kubelet reads them; the uid of each is the hash of its manifest
 */
public record StaticPods(List<Pod> pods) {

  /** Their containers have the names of the components that they are; in the order of start. */
  public static final List<String> CONTROL_PLANE =
      List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler");

  private static final String SOURCE = "kubernetes.io/config.source";
  private static final String HASH = "kubernetes.io/config.hash";
  private static final String SEEN = "kubernetes.io/config.seen";

  /** What a mirror Pod carries: the hash of what it mirrors. */
  private static final String MIRROR = "kubernetes.io/config.mirror";

  /**
   * Those of a machine.
   *
   * @param now virtual nanoseconds since the start: when its kubelet reads them
   */
  public static StaticPods of(Machine machine, long now) {
    return new StaticPods(
        machine.controlPlane()
            ? CONTROL_PLANE.stream().map(name -> read(name, machine, now)).toList()
            : List.of());
  }

  private static Pod read(String name, Machine machine, long now) {
    var text = text("/assets/control-plane/" + name + ".yaml");
    var written = Json.object(Json.tree(text), Pod.class);
    var hash = hash(machine.name() + text);
    return new PodBuilder(written)
        .editMetadata()
        .withName(name + "-" + machine.name())
        .withUid(hash)
        .addToAnnotations(HASH, hash)
        .addToAnnotations(SEEN, Timestamps.at(now))
        .addToAnnotations(SOURCE, "file")
        .endMetadata()
        .editSpec()
        .withNodeName(machine.name())
        .addToTolerations(
            new TolerationBuilder().withEffect("NoExecute").withOperator("Exists").build())
        .endSpec()
        .build();
  }

  private static String hash(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
  }

  private static String text(String resource) {
    try (var text = StaticPods.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(text, resource + " is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The uid under which the machine knows a Pod: of a mirror Pod that of what it mirrors. */
  public static String uidOf(Pod pod) {
    return Metas.annotations(pod).getOrDefault(MIRROR, pod.getMetadata().getUid());
  }

  /** Whether a Pod of the API server only shows one that a kubelet has by itself. */
  static boolean isMirror(Pod pod) {
    return Metas.annotations(pod).containsKey(MIRROR);
  }

  /** Whether one of them has this uid. */
  public boolean has(String uid) {
    return pods.stream().anyMatch(pod -> pod.getMetadata().getUid().equals(uid));
  }

  /** The one with this uid, as the API server is to show it, owned by its Node. */
  Pod mirror(String uid, Node node) {
    var shown =
        pods.stream()
            .filter(pod -> pod.getMetadata().getUid().equals(uid))
            .findFirst()
            .orElseThrow();
    var owner =
        new OwnerReferenceBuilder()
            .withApiVersion("v1")
            .withKind("Node")
            .withName(node.getMetadata().getName())
            .withUid(node.getMetadata().getUid())
            .withController(true)
            .build();
    return new PodBuilder(shown)
        .editMetadata()
        .withUid(null)
        .addToAnnotations(MIRROR, uid)
        .withOwnerReferences(owner)
        .endMetadata()
        .build();
  }
}
