package dev.podarium.workbench.cluster.model;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  /** A Pod with what decides where it sits; its number is -1 when it has none yet. */
  private record Guest(Pod pod, String created, int number) {

    static Guest of(Pod pod) {
      var created = pod.getMetadata().getCreationTimestamp();
      return new Guest(pod, created == null ? "" : created, numberOf(pod));
    }

    /** Who has no number yet comes after those of the same second that have one. */
    int rank() {
      return number < 0 ? Integer.MAX_VALUE : number;
    }
  }

  private static final Comparator<Guest> ELDERS_FIRST =
      Comparator.comparing(Guest::created)
          .thenComparingInt(Guest::rank)
          .thenComparing(guest -> guest.pod().getMetadata().getName())
          .thenComparing(guest -> guest.pod().getMetadata().getNamespace());

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
    var guests = guests(pods);
    var next = 1 + guests.stream().mapToInt(Guest::number).max().orElse(-1);
    for (var guest : guests) {
      sit(guest.pod(), guest.number() < 0 ? next++ : guest.number(), places);
    }
    return places;
  }

  /** From the eldest to the youngest. */
  static List<Pod> inOrder(List<Pod> pods) {
    return guests(pods).stream().map(Guest::pod).toList();
  }

  private static List<Guest> guests(List<Pod> pods) {
    return pods.stream().map(Guest::of).sorted(ELDERS_FIRST).toList();
  }

  private static void sit(Pod pod, int number, List<@Nullable Pod> places) {
    var place = number % places.size();
    while (places.get(place) != null) {
      place = (place + 1) % places.size();
    }
    places.set(place, pod);
  }

  /** The number of a Pod on its Node, from 0: the end of its address; -1 when it has none. */
  private static int numberOf(Pod pod) {
    var ip = pod.getStatus() == null ? null : pod.getStatus().getPodIP();
    var end = ip == null ? "" : ip.substring(ip.lastIndexOf('.') + 1);
    var isNumber = !end.isEmpty() && end.length() <= 3 && end.chars().allMatch(Character::isDigit);
    return isNumber ? Math.max(0, Integer.parseInt(end) - FIRST) : -1;
  }
}
