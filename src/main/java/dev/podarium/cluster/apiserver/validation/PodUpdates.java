package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may change in a Pod that is there. The first line of the refusal is upstream's; the dump of
 * Go structures that follows it there is left out.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidatePodUpdate
 */
public final class PodUpdates {

  private static final String MIRROR = "kubernetes.io/config.mirror";

  private static final String ONLY =
      "pod updates may not change fields other than"
          + " `spec.containers[*].image`,`spec.initContainers[*].image`,"
          + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing"
          + " tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was"
          + " previously negative)";

  private PodUpdates() {}

  /** Compares the specs and the annotations that tie a Pod to its kubelet. */
  public static void check(Pod pod, Pod stored, Field root) {
    checkMirror(pod, stored, root.child("metadata").child("annotations").key(MIRROR));
    var now = pod.getSpec();
    var before = stored.getSpec();
    if (now.equals(before)) {
      return;
    }
    var at = root.child("spec");
    if (checkNumber(now.getContainers(), before.getContainers(), at.child("containers"))
        && checkNumber(
            now.getInitContainers(), before.getInitContainers(), at.child("initContainers"))
        && checkDeadline(now, before, at.child("activeDeadlineSeconds"))) {
      checkTolerations(now.getTolerations(), before.getTolerations(), at.child("tolerations"));
      checkGates(
          now.getSchedulingGates(), before.getSchedulingGates(), at.child("schedulingGates"));
      checkRest(now, before, at);
    }
  }

  private static void checkRest(PodSpec now, PodSpec before, Field at) {
    var gated = !before.getSchedulingGates().isEmpty();
    if (gated) {
      GatedUpdates.check(now, before, at);
    }
    var masked = masked(now, before, gated);
    if (!masked.equals(new PodSpecBuilder(before).build())) {
      at.forbidden(ONLY);
    }
  }

  /** The new spec with all that may change taken back. */
  private static PodSpec masked(PodSpec now, PodSpec before, boolean gated) {
    var masked =
        new PodSpecBuilder(now)
            .withContainers(withImagesOf(before.getContainers(), now.getContainers()))
            .withInitContainers(withImagesOf(before.getInitContainers(), now.getInitContainers()))
            .withActiveDeadlineSeconds(before.getActiveDeadlineSeconds())
            .withTolerations(before.getTolerations())
            .withSchedulingGates(before.getSchedulingGates());
    if (isNegative(before.getTerminationGracePeriodSeconds())
        && Objects.equals(now.getTerminationGracePeriodSeconds(), 1L)) {
      masked.withTerminationGracePeriodSeconds(before.getTerminationGracePeriodSeconds());
    }
    if (gated) {
      masked.withNodeSelector(before.getNodeSelector());
      masked.withAffinity(GatedUpdates.withNodeAffinityOf(before, now.getAffinity()));
    }
    return masked.build();
  }

  private static boolean checkNumber(List<Container> now, List<Container> before, Field at) {
    if (now.size() != before.size()) {
      at.forbidden("pod updates may not add or remove containers");
      return false;
    }
    for (var i = 0; i < now.size(); i++) {
      if (now.get(i).getImage() == null || now.get(i).getImage().isEmpty()) {
        at.index(i).child("image").required();
      }
    }
    return true;
  }

  private static boolean checkDeadline(PodSpec now, PodSpec before, Field at) {
    var seconds = now.getActiveDeadlineSeconds();
    var old = before.getActiveDeadlineSeconds();
    if (seconds == null) {
      if (old != null) {
        at.invalid(null, "must not update from a positive integer to nil value");
      }
      return true;
    }
    if (seconds < 0 || seconds > Integer.MAX_VALUE) {
      at.invalid(seconds, "must be between 0 and 2147483647, inclusive");
      return false;
    }
    if (old != null && old < seconds) {
      at.invalid(seconds, "must be less than or equal to previous value");
      return false;
    }
    return true;
  }

  private static void checkTolerations(List<Toleration> now, List<Toleration> before, Field at) {
    var timeless = now.stream().map(PodUpdates::timeless).toList();
    if (!before.stream().map(PodUpdates::timeless).allMatch(timeless::contains)) {
      at.forbidden("existing toleration can not be modified except its tolerationSeconds");
    }
  }

  private static Toleration timeless(Toleration toleration) {
    return new TolerationBuilder(toleration).withTolerationSeconds(null).build();
  }

  private static void checkGates(
      List<PodSchedulingGate> now, List<PodSchedulingGate> before, Field at) {
    for (var i = 0; i < now.size(); i++) {
      if (!before.contains(now.get(i))) {
        at.index(i)
            .child("name")
            .forbidden(
                "only deletion is allowed, but found new scheduling gate '%s'"
                    .formatted(now.get(i).getName()));
      }
    }
  }

  private static void checkMirror(Pod pod, Pod stored, Field at) {
    var now = Metas.annotations(pod).get(MIRROR);
    var before = Metas.annotations(stored).get(MIRROR);
    if (Objects.equals(now, before)) {
      return;
    }
    at.forbidden(
        before == null
            ? "may not add mirror pod annotation"
            : "may not remove or update mirror pod annotation");
  }

  private static List<Container> withImagesOf(List<Container> before, List<Container> now) {
    var result = new ArrayList<Container>();
    for (var i = 0; i < now.size(); i++) {
      result.add(new ContainerBuilder(now.get(i)).withImage(before.get(i).getImage()).build());
    }
    return result;
  }

  private static boolean isNegative(@Nullable Long seconds) {
    return seconds != null && seconds < 0;
  }
}
