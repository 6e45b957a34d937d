package dev.podarium.cluster.kubelet;

import dev.podarium.simulation.Durations;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before something of a Pod that failed is tried again: the first delay, doubling
 * up to the longest; it begins anew when more than twice the longest has gone by without a failure.
 *
 * <p>Worked example with 10 s and 300 s for a container that ends at once: it ends at 0 s and is
 * restarted at once, which notes 10 s; it ends again and waits 10 s from that end, then 20, 40, 80,
 * 160, 300, 300.
 *
 * <p>All times are virtual nanoseconds. What a key means (a container, an image) is the caller's.
 *
 * <p>Source: k8s.io/client-go/util/flowcontrol/backoff.go
 */
final class BackOff {

  private final long first;
  private final long longest;
  private final Map<String, Map<String, Entry>> entriesByPod = new HashMap<>();

  BackOff(long first, long longest) {
    this.first = first;
    this.longest = longest;
  }

  /** The kubelet's, for containers and for image pulls alike: 10 s to 300 s. */
  static BackOff ofKubelet() {
    return new BackOff(Durations.seconds(10L), Durations.seconds(300L));
  }

  private record Entry(long delay, long updated) {}

  /** Notes at {@code now} that a failure that happened at {@code event} is tried again. */
  void next(String podUid, String key, long event, long now) {
    var entry = entry(podUid, key);
    var delay =
        entry == null || expired(event, entry) ? first : Math.min(longest, entry.delay() * 2);
    entriesByPod.computeIfAbsent(podUid, uid -> new HashMap<>(2)).put(key, new Entry(delay, now));
  }

  /** The delay that holds for a key, 0 when none does. */
  long delay(String podUid, String key) {
    var entry = entry(podUid, key);
    return entry == null ? 0 : entry.delay();
  }

  /**
   * The instant until which a failure at {@code event} has to wait; {@code event} itself if none.
   */
  long waitsUntil(String podUid, String key, long event) {
    var entry = entry(podUid, key);
    return entry == null || expired(event, entry) ? event : event + entry.delay();
  }

  /** The instant until which a key has to wait since it was last noted; 0 if it need not. */
  long waitsSinceUpdate(String podUid, String key, long now) {
    var entry = entry(podUid, key);
    return entry == null || expired(now, entry) ? 0 : entry.updated() + entry.delay();
  }

  /** Forgets everything of a Pod. */
  void forget(String podUid) {
    entriesByPod.remove(podUid);
  }

  private @Nullable Entry entry(String podUid, String key) {
    return entriesByPod.getOrDefault(podUid, Map.of()).get(key);
  }

  private boolean expired(long event, Entry entry) {
    return event - entry.updated() > 2 * longest;
  }
}
