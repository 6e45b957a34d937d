package dev.podarium.workbench.strips.daemonset;

import dev.podarium.api.Moment;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import dev.podarium.workbench.strips.lanes.LanesDrawing;
import dev.podarium.workbench.strips.lanes.LanesPicture;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.Optional;

/** A DaemonSet on each Node. */
public final class DaemonSetStrip implements Strip<DaemonSet, LanesPicture> {

  private final Lives lives;

  /** DaemonSets whose past is read there. */
  public DaemonSetStrip(Lives lives) {
    this.lives = lives;
  }

  @Override
  public Class<DaemonSet> type() {
    return DaemonSet.class;
  }

  @Override
  public Optional<LanesPicture> picture(DaemonSet workload, Moment moment, long now) {
    return Optional.of(NodeLanes.of(workload, lives.to(moment, now)));
  }

  @Override
  public long changedBy(DaemonSet workload, Moment moment) {
    return lives.to(moment, moment.snapshot().nanos()).changedBy(workload);
  }

  @Override
  public void draw(LanesPicture picture, Brush brush) {
    new LanesDrawing(brush, picture).draw();
  }
}
