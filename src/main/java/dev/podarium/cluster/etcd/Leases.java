package dev.podarium.cluster.etcd;

import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which objects go when their lease ends, and the one entry of the agenda that lets the next one
 * go.
 *
 * <p>As the API server asks for them: a lease is a little longer than what it is for, and is used
 * for what is written meanwhile too. With a time to live of an hour, an Event that is written at
 * 0:00:00 begins a lease that ends at 1:01:00; one that is written at 0:00:30 goes with it, one at
 * 0:01:30 begins the next.
 *
 * <p>Source: k8s.io/apiserver/pkg/storage/etcd3/lease_manager.go; etcd-io/etcd,
 * server/lease/lessor.go
 */
final class Leases {

  private static final String WHO = "etcd";

  /** How much longer a lease is: so long it can be used again. */
  private static final long REUSE = Durations.seconds(60L);

  private static final long MOST_PERCENT_REUSED = 5;

  private final Agenda agenda;
  private final Consumer<ObjectRef> revoke;

  /** When each object's lease ends, in virtual nanoseconds; in that order, as all live as long. */
  private final Map<ObjectRef, Long> ends = new LinkedHashMap<>();

  private long length;
  private long granted;
  private boolean held;
  private Agenda.@Nullable Entry next;

  /**
   * No leases yet.
   *
   * @param revoke removes an object whose lease has ended
   */
  Leases(Agenda agenda, Consumer<ObjectRef> revoke) {
    this.agenda = agenda;
    this.revoke = revoke;
  }

  /** Lets an object live so many virtual nanoseconds from now, whatever was said before. */
  void attach(ObjectRef ref, long timeToLive) {
    detach(ref);
    ends.put(ref, endOfLease(timeToLive));
    waitForNext();
  }

  /** The object has been removed. */
  void detach(ObjectRef ref) {
    ends.remove(ref);
  }

  /** etcd has stopped: nothing goes. */
  void hold() {
    held = true;
    if (next != null) {
      agenda.cancel(next);
      next = null;
    }
  }

  /** etcd has started: every lease begins anew, in its whole length. */
  void resume() {
    if (held) {
      held = false;
      granted = agenda.now() + length;
      ends.replaceAll((ref, end) -> granted);
      waitForNext();
    }
  }

  private long endOfLease(long timeToLive) {
    var wanted = agenda.now() + timeToLive;
    if (wanted >= granted) {
      length = timeToLive + Math.min(REUSE, timeToLive * MOST_PERCENT_REUSED / 100);
      granted = agenda.now() + length;
    }
    return granted;
  }

  private void waitForNext() {
    if (!held && next == null && !ends.isEmpty()) {
      var end = ends.values().iterator().next();
      next = agenda.routineAfter(end - agenda.now(), WHO, Phase.ACT, "revokes a lease", this::end);
    }
  }

  /** One object an entry: many go at one instant. The first may have got a new lease meanwhile. */
  private void end() {
    next = null;
    var first = ends.entrySet().iterator();
    if (first.hasNext()) {
      var object = first.next();
      if (object.getValue() <= agenda.now()) {
        first.remove();
        agenda.because(null, () -> revoke.accept(object.getKey()));
      }
    }
    waitForNext();
  }
}
