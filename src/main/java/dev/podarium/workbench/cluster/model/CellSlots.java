package dev.podarium.workbench.cluster.model;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At which place of its Node a Pod is drawn: a function of the Pods that are there, so a moment
 * looks the same from wherever one comes to it.
 *
 * <p>A Node gives its Pods addresses one after the other, so an address is the one number that a
 * Pod has for itself and keeps. That number, counted round the places, is its place; where an elder
 * sits already, the next free one. So who comes moves nobody, and who goes leaves an empty place
 * behind: an example with six places and the Pods 10.244.0.2 to .5 at the places 0 to 3: when .3
 * goes, place 1 stays empty, and .6 comes to place 4. Somebody moves only when who goes sat in
 * another's way, or when there are so many Pods that a card gets more places. A Pod without an
 * address has the one that it will get if they are given in the order of creation.
 *
 * <p>Chosen against remembering places, which makes the picture depend on what was shown before,
 * and against the order of creation alone, in which all move up when one goes.
 */
final class CellSlots {

  /** Numbers of places; more Pods than that get as many as they are. */
  private static final int[] STEPS = {4, 6, 9, 12, 16, 20, 30, 45, 65, 90, 110, 160, 250, 500};

  /** Which number the first Pod of a network gets: those before are the network and its gateway. */
  private static final int FIRST = 2;

  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Comparator<Pod> ELDERS_FIRST =
      Comparator.<Pod, String>comparing(
              pod -> Objects.requireNonNullElse(pod.getMetadata().getCreationTimestamp(), ""))
          .thenComparingLong(pod -> number(pod).orElse(Long.MAX_VALUE))
          .thenComparing(ObjectRef::of);

  private CellSlots() {}

  /** How many places a card has for so many Pods. */
  static int places(int pods) {
    return Arrays.stream(STEPS).filter(step -> step >= pods).findFirst().orElse(pods);
  }

  /** The Pods of a Node at their places; null where nobody is. */
  static List<@Nullable Pod> of(List<Pod> pods) {
    var places = new ArrayList<@Nullable Pod>();
    for (var i = 0; i < places(pods.size()); i++) {
      places.add(null);
    }
    var next = 1 + pods.stream().flatMapToLong(pod -> number(pod).stream()).max().orElse(-1);
    for (var pod : inOrder(pods)) {
      var number = number(pod);
      sit(pod, number.orElse(next), places);
      next += number.isEmpty() ? 1 : 0;
    }
    return places;
  }

  /** From the eldest to the youngest. */
  static List<Pod> inOrder(List<Pod> pods) {
    return pods.stream().sorted(ELDERS_FIRST).toList();
  }

  private static void sit(Pod pod, long number, List<@Nullable Pod> places) {
    var place = (int) (number % places.size());
    while (places.get(place) != null) {
      place = (place + 1) % places.size();
    }
    places.set(place, pod);
  }

  /** The number of a Pod on its Node, from 0: the end of its address; empty when it has none. */
  private static OptionalLong number(Pod pod) {
    var ip = pod.getStatus() == null ? null : pod.getStatus().getPodIP();
    if (ip == null || !ADDRESS.matcher(ip).matches()) {
      return OptionalLong.empty();
    }
    var end = Long.parseLong(ip.substring(ip.lastIndexOf('.') + 1));
    return OptionalLong.of(Math.max(0, end - FIRST));
  }
}
