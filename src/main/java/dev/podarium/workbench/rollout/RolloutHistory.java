package dev.podarium.workbench.rollout;

import dev.podarium.narration.Tally;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.rollout.Sample.Lane;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods of each revision a Deployment had, over virtual time. When there are too many
 * samples, those that lie closest together are merged: the picture has fewer pixels anyway.
 */
final class RolloutHistory {

  private static final int MOST = 4000;

  private final ObjectRef deployment;
  private final List<Sample> samples = new ArrayList<>();
  private long begun;
  private long rolloutRevision;

  RolloutHistory(ObjectRef deployment) {
    this.deployment = deployment;
  }

  ObjectRef deployment() {
    return deployment;
  }

  /** Oldest first; each holds until the next. */
  List<Sample> samples() {
    return samples;
  }

  /** When the newest revision came, in virtual nanoseconds since the start. */
  long begun() {
    return begun;
  }

  /** Notes what the tally says now. */
  void note(long nanos, Deployment now, Tally tally) {
    var sample = new Sample(nanos, RolloutBand.of(now), lanes(now, tally));
    var last = last();
    if (last != null && last.sameAs(sample)) {
      return;
    }
    if (last != null && last.nanos() == nanos) {
      samples.removeLast();
    }
    samples.add(sample);
    noteRevision(sample);
    if (samples.size() > MOST) {
      thin();
    }
  }

  @Nullable Sample last() {
    return samples.isEmpty() ? null : samples.getLast();
  }

  private void noteRevision(Sample sample) {
    var newest = sample.lanes().isEmpty() ? 0 : sample.lanes().getLast().rolloutRevision();
    if (newest > rolloutRevision || samples.size() == 1) {
      rolloutRevision = newest;
      begun = sample.nanos();
    }
  }

  private static List<Lane> lanes(Deployment deployment, Tally tally) {
    var sets =
        tally.setsOf(deployment.getMetadata().getUid()).stream()
            .sorted(Comparator.comparingLong(RolloutRevisions::of))
            .toList();
    var newest = sets.isEmpty() ? 0 : RolloutRevisions.of(sets.getLast());
    return sets.stream()
        .filter(
            set ->
                RolloutRevisions.of(set) == newest
                    || ReplicaSets.replicas(set) + count(set, tally) > 0)
        .map(set -> lane(set, tally))
        .toList();
  }

  private static int count(ReplicaSet set, Tally tally) {
    return tally.of(set.getMetadata().getUid()).existing();
  }

  private static Lane lane(ReplicaSet set, Tally tally) {
    var containers = set.getSpec().getTemplate().getSpec().getContainers();
    var image = containers.isEmpty() ? "" : containers.getFirst().getImage();
    return new Lane(RolloutRevisions.of(set), image, tally.of(set.getMetadata().getUid()));
  }

  private void thin() {
    var span = samples.getLast().nanos() - samples.getFirst().nanos();
    var nearest = Math.max(1, span / (MOST / 2));
    var kept = new ArrayList<Sample>();
    for (var sample : samples) {
      if (kept.size() > 1 && sample.nanos() - kept.get(kept.size() - 2).nanos() < nearest) {
        kept.removeLast();
      }
      kept.add(sample);
    }
    samples.clear();
    samples.addAll(kept);
  }
}
