package dev.podarium.workbench.strips.deployment;

import dev.podarium.narration.Headcount;
import dev.podarium.objects.workloads.RolloutBand;
import java.util.List;

/**
 * The Pods of one Deployment from an instant on, until the next sample.
 *
 * @param revision of the store from which on it holds
 * @param nanos virtual nanoseconds since the start
 * @param lanes one for each revision that has Pods or wants some, and the newest; oldest first
 */
public record Sample(long revision, long nanos, RolloutBand band, List<Lane> lanes) {

  /**
   * One revision.
   *
   * @param rolloutRevision from 1; also its hue
   * @param image of its first container
   */
  public record Lane(long rolloutRevision, String image, Headcount pods) {}

  /** Pods of all revisions. */
  public Headcount all() {
    return lanes.stream().map(Lane::pods).reduce(Headcount.NONE, Headcount::plus);
  }

  /** Whether it shows the same as another, at whatever instant. */
  public boolean sameAs(Sample other) {
    return band.equals(other.band) && lanes.equals(other.lanes);
  }

  /** The newest rollout revision that there is; 0 for none. */
  public long newest() {
    return lanes.isEmpty() ? 0 : lanes.getLast().rolloutRevision();
  }

  /** Whether every Pod is of the newest revision, ready, and there are as many as wanted. */
  public boolean complete() {
    return all().ready() == band.replicas()
        && all().existing() == band.replicas()
        && lanes.stream().filter(lane -> lane.pods().existing() > 0).count() <= 1
        && (lanes.isEmpty() || lanes.getLast().pods().existing() == band.replicas());
  }
}
