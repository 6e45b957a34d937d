package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a cluster as it stands at the moment.
 *
 * @param name {@code kube-scheduler}, {@code kubelet node-1}: unique
 * @param parent the name of the component that it belongs to; empty: none
 * @param factor how many times as long as usual everything takes that it does; 1 is full speed
 * @param queue what waits for it to turn to it, in the order in which it will; at most the first
 *     {@value #SHOWN}
 * @param waiting how many wait in all
 * @param lastError what last went wrong in it, as a sentence; null when nothing did
 */
public record ComponentState(
    String name,
    String parent,
    State state,
    double factor,
    List<ObjectRef> queue,
    int waiting,
    @Nullable String lastError) {

  /** How much of a queue is told. */
  public static final int SHOWN = 100;

  /** Whether a component does what it is for. */
  public enum State {
    RUNNING,
    STOPPED,
    SLOWED
  }
}
