package dev.podarium.workbench.strips.deployment;

import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Optional;

/** The band of a Deployment: its Pods, revision by revision, between its two limits. */
public final class RolloutStrip implements Strip<Deployment, RolloutPicture> {

  private final Rollouts rollouts;

  /** Rollouts of which a history tells. */
  public RolloutStrip(History history) {
    rollouts = new Rollouts(history);
  }

  @Override
  public Class<Deployment> type() {
    return Deployment.class;
  }

  @Override
  public Optional<RolloutPicture> picture(Deployment workload, Moment moment, long now) {
    return rollouts
        .course(workload, moment)
        .filter(course -> course.changedBy(moment.snapshot().revision()) > 0)
        .map(course -> RolloutPicture.of(course, moment.snapshot().revision(), now));
  }

  @Override
  public long changedBy(Deployment workload, Moment moment) {
    return rollouts
        .course(workload, moment)
        .map(course -> course.changedBy(moment.snapshot().revision()))
        .orElse(0L);
  }

  @Override
  public void draw(RolloutPicture picture, Brush brush) {
    new RolloutDrawing(brush, picture).draw();
  }
}
