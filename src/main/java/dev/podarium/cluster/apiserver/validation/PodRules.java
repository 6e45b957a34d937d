package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whole Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidatePodCreate
 */
public final class PodRules {

  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final String MIRROR = "kubernetes.io/config.mirror";
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,9}");

  private PodRules() {}

  /** All but the metadata that every kind has. */
  public static void check(Pod pod, Field at) {
    checkAnnotations(pod, at.child("metadata").child("annotations"));
    var spec = pod.getSpec();
    if (spec == null) {
      at.child("spec").child("containers").required();
      return;
    }
    var name = pod.getMetadata().getName();
    PodSpecs.check(spec, name == null ? "" : name, at.child("spec"));
    checkImages(spec.getContainers(), at.child("spec").child("containers"));
    checkImages(spec.getInitContainers(), at.child("spec").child("initContainers"));
  }

  static void checkImages(List<Container> containers, Field at) {
    for (var i = 0; i < containers.size(); i++) {
      var image = containers.get(i).getImage();
      if (image != null && !image.isEmpty() && !image.strip().equals(image)) {
        at.index(i).child("image").invalid(image, "must not have leading or trailing whitespace");
      }
    }
  }

  private static void checkAnnotations(Pod pod, Field at) {
    var annotations = Metas.annotations(pod);
    if (annotations.isEmpty()) {
      return;
    }
    var cost = annotations.get(DELETION_COST);
    if (cost != null && !isInteger(cost)) {
      at.key(DELETION_COST).invalid(cost, "must be a 32bit integer");
    }
    var mirror = annotations.get(MIRROR);
    var node = pod.getSpec() == null ? null : pod.getSpec().getNodeName();
    if (mirror != null && (node == null || node.isEmpty())) {
      at.key(MIRROR).invalid(mirror, "must set spec.nodeName if mirror pod annotation is set");
    }
  }

  private static boolean isInteger(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return false;
    }
    var value = Long.parseLong(text);
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
  }
}
