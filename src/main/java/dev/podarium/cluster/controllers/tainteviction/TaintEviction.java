package dev.podarium.cluster.controllers.tainteviction;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sets a timer for each Pod on a Node with taints NoExecute, and evicts it when the timer ends.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/tainteviction/taint_eviction.go
 */
public final class TaintEviction implements Component {

  private final Connection connection;
  private final Agenda agenda;
  private final Eviction eviction;
  private final Map<String, List<Taint>> taintsByNode = new TreeMap<>();
  private final Map<ObjectRef, Timer> timers = new TreeMap<>();
  private final Set<ObjectRef> evicted = new TreeSet<>();
  private @Nullable Informer informer;

  /**
   * An eviction to come.
   *
   * @param begun when the Pod's time began to run, in virtual nanoseconds
   */
  private record Timer(long begun, Agenda.Entry entry) {}

  /** A controller that is not running yet. */
  public TaintEviction(Connection connection) {
    this.connection = connection.as("taint-eviction-controller");
    this.agenda = connection.agenda();
    this.eviction = new Eviction(this.connection);
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    informer =
        new Informer(
            connection,
            List.of(IndexKey.kind(Kinds.NODE), IndexKey.kind(Kinds.POD)),
            this::changed);
    connection.feed().latest().list(Node.class).forEach(this::nodeChanged);
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    timers.values().forEach(timer -> agenda.cancel(timer.entry()));
    timers.clear();
    evicted.clear();
    taintsByNode.clear();
  }

  private void changed(List<Change> changes) {
    for (var change : changes) {
      switch (change.object()) {
        case Node node when change.after() == null ->
            taintsByNode.remove(node.getMetadata().getName());
        case Node node -> nodeChanged(node);
        case Pod pod when change.after() == null -> cancel(pod);
        case Pod pod when concerns((Pod) change.before(), pod) -> podChanged(pod);
        default -> {}
      }
    }
  }

  private static boolean concerns(@Nullable Pod before, Pod after) {
    return before == null
        || !Pods.nodeName(before).equals(Pods.nodeName(after))
        || !tolerations(before).equals(tolerations(after));
  }

  private void nodeChanged(Node node) {
    var name = node.getMetadata().getName();
    var taints = Endurance.evicting(node);
    var before = taintsByNode.getOrDefault(name, List.of());
    if (taints.equals(before)) {
      return;
    }
    taintsByNode.put(name, taints);
    var pods = connection.feed().latest().having(IndexKey.node(name), Pod.class).toList();
    pods.forEach(pod -> decide(pod, taints));
  }

  private void podChanged(Pod pod) {
    var taints = taintsByNode.getOrDefault(Pods.nodeName(pod), List.of());
    if (!taints.isEmpty()) {
      decide(pod, taints);
    }
  }

  private void decide(Pod pod, List<Taint> taints) {
    var endurance = taints.isEmpty() ? Endurance.FOREVER : Endurance.of(tolerations(pod), taints);
    var known = timers.get(ObjectRef.of(pod));
    if (endurance == Endurance.FOREVER) {
      cancel(pod);
    } else if (endurance == 0) {
      cancel(pod);
      begin(pod, agenda.now(), 0);
    } else if (known == null) {
      begin(pod, agenda.now(), endurance);
    } else if (known.begun() >= agenda.now()) {
      cancel(pod);
      begin(pod, known.begun(), endurance);
    }
  }

  private void begin(Pod pod, long begun, long endurance) {
    var ref = ObjectRef.of(pod);
    if (evicted.contains(ref)) {
      return;
    }
    var entry =
        agenda.at(
            begun + endurance,
            name(),
            "evicts " + pod.getMetadata().getName(),
            () -> {
              timers.remove(ref);
              evicted.add(ref);
              eviction.evict(ref);
            });
    timers.put(ref, new Timer(begun, entry));
  }

  private void cancel(Pod pod) {
    evicted.remove(ObjectRef.of(pod));
    var timer = timers.remove(ObjectRef.of(pod));
    if (timer != null) {
      agenda.cancel(timer.entry());
      eviction.cancelled(pod);
    }
  }

  private static List<Toleration> tolerations(Pod pod) {
    return Objects.requireNonNullElse(pod.getSpec().getTolerations(), List.of());
  }
}
