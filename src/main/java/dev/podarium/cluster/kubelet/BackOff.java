package dev.podarium.cluster.kubelet;

import dev.podarium.simulation.Durations;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before something that failed is tried again: the first delay, doubling up to the
 * longest; it begins anew when more than twice the longest has gone by without a failure.
 *
 * <p>Worked example with 10 s and 300 s for a container that ends at once: it ends at 0 s and is
 * restarted at once, which notes 10 s; it ends again and waits 10 s from that end, then 20, 40, 80,
 * 160, 300, 300.
 *
 * <p>All times are virtual nanoseconds.
 *
 * <p>Source: k8s.io/client-go/util/flowcontrol/backoff.go
 */
final class BackOff {

  private final long first;
  private final long longest;
  private final Map<String, Entry> entries = new HashMap<>();

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
  void next(String key, long event, long now) {
    var entry = entries.get(key);
    var delay =
        entry == null || expired(event, entry) ? first : Math.min(longest, entry.delay() * 2);
    entries.put(key, new Entry(delay, now));
  }

  /** The delay that holds for a key, 0 when none does. */
  long delay(String key) {
    var entry = entries.get(key);
    return entry == null ? 0 : entry.delay();
  }

  /**
   * The instant until which a failure at {@code event} has to wait; {@code event} itself if none.
   */
  long waitsUntil(String key, long event) {
    var entry = entries.get(key);
    return entry == null || expired(event, entry) ? event : event + entry.delay();
  }

  /** The instant until which a key has to wait since it was last noted; 0 if it need not. */
  long waitsSinceUpdate(String key, long now) {
    var entry = entries.get(key);
    return entry == null || expired(now, entry) ? 0 : entry.updated() + entry.delay();
  }

  /** Forgets what begins with a Pod's uid. */
  void forget(String uid) {
    entries.keySet().removeIf(key -> key.startsWith(uid));
  }

  private boolean expired(long event, @Nullable Entry entry) {
    return entry != null && event - entry.updated() > 2 * longest;
  }
}
