package dev.podarium.objects.workloads;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.regex.Pattern;

/**
 * What the name of a StatefulSet's Pod says: {@code web-2} is the third of {@code web}.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils.go,
 * getParentNameAndOrdinal
 *
 * @param set the name of the StatefulSet; empty when the name is none of such a Pod
 * @param number the ordinal; -1 when there is none
 */
public record PodOrdinal(String set, int number) {

  private static final PodOrdinal NONE = new PodOrdinal("", -1);
  private static final Pattern NAME = Pattern.compile("(.*)-([0-9]+)");

  /** Read from a name. */
  public static PodOrdinal of(String podName) {
    var match = NAME.matcher(podName);
    return match.matches() ? new PodOrdinal(match.group(1), number(match.group(2))) : NONE;
  }

  /** Read from a Pod's name. */
  public static PodOrdinal of(HasMetadata pod) {
    return of(pod.getMetadata().getName());
  }

  /** More than 32 bits are no ordinal. */
  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      return -1;
    }
  }
}
