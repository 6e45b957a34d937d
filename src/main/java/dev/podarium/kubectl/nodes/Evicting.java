package dev.podarium.kubectl.nodes;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ends Pods and waits until they have gone: each is evicted, again every five seconds while its
 * budget says no, and then looked for once a second.
 *
 * <p>Source: k8s.io/kubectl/pkg/drain/drain.go, evictPods, deletePods, waitForDelete
 */
final class Evicting {

  private static final long SECOND = 1_000_000_000L;
  private static final long RETRY = 5 * SECOND;

  private final Invocation invocation;
  private final DeleteOptions options;
  private final boolean byEviction;
  private final long timeout;
  private final List<String> errors = new ArrayList<>();
  private long passed;

  /** One Pod on its way, and when it is next its turn, nanoseconds since the beginning. */
  private static final class Leaving {

    private final Pod pod;
    private boolean asked;
    private long due;

    Leaving(Pod pod) {
      this.pod = pod;
    }
  }

  /**
   * Nothing is asked for yet.
   *
   * @param byEviction asks budgets; otherwise Pods are deleted
   * @param timeout how long it may take all together, virtual nanoseconds; 0: without end
   */
  Evicting(Invocation invocation, DeleteOptions options, boolean byEviction, long timeout) {
    this.invocation = invocation;
    this.options = options;
    this.byEviction = byEviction;
    this.timeout = timeout;
  }

  /** Ends them all; what went wrong, empty when they have gone. */
  List<String> end(List<Pod> pods) {
    var leaving = new ArrayList<>(pods.stream().map(Leaving::new).toList());
    while (!leaving.isEmpty()) {
      leaving.removeIf(each -> each.due <= passed && isOver(each));
      var next = leaving.stream().mapToLong(each -> each.due).min();
      if (next.isPresent() && !pass(next.getAsLong() - passed)) {
        leaving.forEach(each -> errors.add(timedOut(each)));
        return errors;
      }
    }
    return errors;
  }

  private boolean pass(long nanos) {
    var mayWait = timeout == 0 || passed + nanos <= timeout;
    if (!mayWait || !invocation.pass(nanos)) {
      return false;
    }
    passed += nanos;
    return true;
  }

  private boolean isOver(Leaving each) {
    if (!each.asked && !ask(each)) {
      return each.due <= passed;
    }
    if (isThere(each.pod)) {
      each.due = passed + SECOND;
      return false;
    }
    invocation.say("pod/%s %s".formatted(name(each.pod), byEviction ? "evicted" : "deleted"));
    return true;
  }

  /** Whether it has been told to end; otherwise it is over or its turn comes again. */
  private boolean ask(Leaving each) {
    if (byEviction) {
      invocation.say("evicting pod " + DrainList.named(each.pod));
    }
    try {
      invocation.send(request(each.pod));
      each.asked = true;
    } catch (Refusal refusal) {
      if (refusal.is("TooManyRequests")) {
        invocation.warn("%s (will retry after 5s): %s".formatted(when(each), refusal.getMessage()));
        each.due = passed + RETRY;
      } else if (!refusal.is("NotFound")) {
        errors.add(when(each) + ": " + refusal.getMessage());
      }
    }
    return each.asked;
  }

  private Request request(Pod pod) {
    var ref = ObjectRef.of(pod);
    return byEviction ? new Request.Evict(ref, options, null) : new Request.Delete(ref, options);
  }

  private boolean isThere(Pod pod) {
    var found = (@Nullable Pod) invocation.world().find(ObjectRef.of(pod));
    return found != null
        && Objects.equals(found.getMetadata().getUid(), pod.getMetadata().getUid());
  }

  private static String when(Leaving each) {
    return "error when evicting pods/\"%s\" -n \"%s\""
        .formatted(name(each.pod), each.pod.getMetadata().getNamespace());
  }

  private String timedOut(Leaving each) {
    var limit = "global timeout reached: %ds".formatted((timeout == 0 ? passed : timeout) / SECOND);
    return each.asked
        ? "error when waiting for pod \"%s\" in namespace \"%s\" to terminate: %s"
            .formatted(name(each.pod), each.pod.getMetadata().getNamespace(), limit)
        : when(each) + ": " + limit;
  }

  private static String name(Pod pod) {
    return pod.getMetadata().getName();
  }
}
