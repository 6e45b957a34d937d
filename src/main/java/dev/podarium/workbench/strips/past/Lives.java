package dev.podarium.workbench.strips.past;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lives of workloads and of what they control, read from the history of a branch as far as a
 * moment needs it. What was read once stays true, so an earlier moment only looks at less of it. Of
 * Deployments and ReplicaSets there is nothing here: they may have very many Pods, and their strip
 * counts them.
 */
public final class Lives {

  /** Who has its Pods drawn one by one. */
  private static final Set<String> OWNERS_OF_PODS = Set.of("DaemonSet", "StatefulSet", "Job");

  private final History history;
  private final Map<String, GrowingLife> byUid = new HashMap<>();
  private final Map<String, Map<String, GrowingLife>> byOwner = new HashMap<>();
  private final Deque<GrowingLife> ended = new ArrayDeque<>();
  private Address read = new Address(0, 0);

  /** Lives of which a history tells; none is read yet. */
  public Lives(History history) {
    this.history = history;
  }

  /** What led to a moment; {@code now} is the playhead in virtual nanoseconds since the start. */
  public Past to(Moment moment, long now) {
    readTo(moment);
    return new Past(this, moment.snapshot(), now);
  }

  long changedBy(HasMetadata object, long revision) {
    var uid = object.getMetadata().getUid();
    var own = byUid.get(uid);
    return byOwner.getOrDefault(uid, Map.of()).values().stream()
        .mapToLong(life -> life.changedBy(revision))
        .reduce(own == null ? 0 : own.changedBy(revision), Math::max);
  }

  <T extends HasMetadata> Life<T> of(T object, long revision) {
    var uid = object.getMetadata().getUid();
    var known = byUid.get(uid);
    @SuppressWarnings("unchecked")
    var type = (Class<T>) object.getClass();
    return known != null && known.isThereBy(revision)
        ? known.to(revision, type)
        : new Life<>(List.of(new Version<>(0, 0, object)), Life.GOES_ON);
  }

  <T extends HasMetadata> List<Life<T>> ownedBy(HasMetadata owner, Class<T> type, long revision) {
    return byOwner.getOrDefault(owner.getMetadata().getUid(), Map.of()).values().stream()
        .filter(life -> life.isThereBy(revision) && life.isOf(type))
        .map(life -> life.to(revision, type))
        .toList();
  }

  private void readTo(Moment moment) {
    if (moment.branch() != read.branch()) {
      forgetAll();
      read = new Address(moment.branch(), 0);
    }
    if (moment.snapshot().revision() <= read.revision()) {
      return;
    }
    var told = history.changes(read);
    if (!told.complete()) {
      forgetAll();
    }
    for (var change : told.changes()) {
      if (change.revision() <= moment.snapshot().revision()) {
        read(change);
      }
    }
    if (!told.complete()) {
      addUnchanged(moment);
    }
    read = moment.address();
    forgetEnded();
  }

  private void forgetAll() {
    byUid.clear();
    byOwner.clear();
    ended.clear();
  }

  private void read(Change change) {
    var object = change.object();
    if (concerns(object)) {
      add(change, lifeOf(object));
    } else if (change.after() != null && byUid.get(object.getMetadata().getUid()) != null) {
      end(byUid.get(object.getMetadata().getUid()), change);
    }
  }

  private void add(Change change, GrowingLife life) {
    if (life.isEmpty() && change.before() != null) {
      life.addOld(change.before());
    }
    if (change.after() == null) {
      end(life, change);
    } else {
      life.add(new Version<>(change.revision(), change.nanos(), change.after()));
    }
  }

  /** It is gone, or nobody's Pod from now on. */
  private void end(GrowingLife life, Change change) {
    life.end(change.revision(), change.nanos());
    ended.add(life);
  }

  /** What nothing is known of but that it is there. */
  private void addUnchanged(Moment moment) {
    for (var kind : moment.snapshot().kinds()) {
      moment
          .snapshot()
          .list(kind)
          .filter(object -> concerns(object) && lifeOf(object).isEmpty())
          .forEach(object -> lifeOf(object).addOld(object));
    }
  }

  private GrowingLife lifeOf(HasMetadata object) {
    var uid = object.getMetadata().getUid();
    return byUid.computeIfAbsent(uid, _ -> begun(uid, Metas.controllerUid(object)));
  }

  private GrowingLife begun(String uid, @Nullable String owner) {
    var life = new GrowingLife(uid, owner);
    if (owner != null) {
      byOwner.computeIfAbsent(owner, _ -> new LinkedHashMap<>()).put(uid, life);
    }
    return life;
  }

  private void forgetEnded() {
    while (!ended.isEmpty()
        && history.at(new Address(read.branch(), ended.peek().endRevision())).isEmpty()) {
      forget(ended.remove());
    }
  }

  private void forget(GrowingLife life) {
    byUid.remove(life.uid());
    var owner = life.owner();
    var siblings = owner == null ? null : byOwner.get(owner);
    if (siblings != null) {
      siblings.remove(life.uid());
      if (siblings.isEmpty()) {
        byOwner.remove(owner);
      }
    }
  }

  private static boolean concerns(HasMetadata object) {
    return switch (object) {
      case Pod pod -> isOfWorkload(pod);
      case Job _, CronJob _, DaemonSet _, StatefulSet _, HorizontalPodAutoscaler _ -> true;
      default -> false;
    };
  }

  private static boolean isOfWorkload(Pod pod) {
    var controller = Metas.controllerOf(pod);
    return controller != null && OWNERS_OF_PODS.contains(controller.getKind());
  }
}
