package dev.podarium.workbench.strips.deployment;

import dev.podarium.api.Address;
import dev.podarium.api.Snapshot;
import dev.podarium.narration.Headcount;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.strips.deployment.Sample.Lane;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many Pods of each revision a Deployment had, over virtual time. When there are too many
 * samples, those that lie closest together are merged: the picture has fewer pixels anyway.
 */
final class RolloutCourse {

  private static final int MOST = 4000;

  private final ObjectRef deployment;
  private final List<Sample> samples = new ArrayList<>();
  private long ended = Long.MAX_VALUE;

  RolloutCourse(ObjectRef deployment) {
    this.deployment = deployment;
  }

  ObjectRef deployment() {
    return deployment;
  }

  /** Those up to a revision of the store, oldest first; each holds until the next. */
  List<Sample> samplesTo(long revision) {
    var end = samples.size();
    while (end > 0 && samples.get(end - 1).revision() > revision) {
      end--;
    }
    return samples.subList(0, end);
  }

  /** The last revision of the store, up to one, at which anything in it changed. */
  long changedBy(long revision) {
    var seen = samplesTo(revision);
    return seen.isEmpty() ? 0 : seen.getLast().revision();
  }

  /** Notes that the Deployment went at a revision of the store. */
  void end(long revision) {
    ended = revision;
  }

  boolean hasEnded() {
    return ended != Long.MAX_VALUE;
  }

  /** Where in a branch it ended. */
  Address endOf(int branch) {
    return new Address(branch, ended);
  }

  /** Notes how many Pods there are and should be. */
  void note(Deployment now, Snapshot world) {
    var sample =
        new Sample(world.revision(), world.nanos(), RolloutBand.of(now), lanes(now, world));
    if (!samples.isEmpty() && samples.getLast().sameAs(sample)) {
      return;
    }
    samples.add(sample);
    if (samples.size() > MOST) {
      thin();
    }
  }

  private static List<Lane> lanes(Deployment deployment, Snapshot world) {
    var sets =
        Headcount.setsOf(world, deployment).stream()
            .sorted(Comparator.comparingLong(RolloutRevisions::of))
            .toList();
    var newest = sets.isEmpty() ? 0 : RolloutRevisions.of(sets.getLast());
    return sets.stream()
        .map(set -> lane(set, world, RolloutRevisions.of(set) == newest))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Lane> lane(ReplicaSet set, Snapshot world, boolean newest) {
    var pods = Headcount.of(world, set);
    if (!newest && ReplicaSets.replicas(set) + pods.existing() == 0) {
      return Optional.empty();
    }
    var containers = set.getSpec().getTemplate().getSpec().getContainers();
    var image = containers.isEmpty() ? "" : containers.getFirst().getImage();
    return Optional.of(new Lane(RolloutRevisions.of(set), image, pods));
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
