package dev.podarium.workbench.strips.statefulset;

import dev.podarium.api.Moment;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import dev.podarium.workbench.strips.lanes.LanesDrawing;
import dev.podarium.workbench.strips.lanes.LanesPicture;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Optional;

/** The ordinals of a StatefulSet, the highest on top, so an update runs down to the partition. */
public final class StatefulSetStrip implements Strip<StatefulSet, LanesPicture> {

  private final Lives lives;

  /** StatefulSets whose past is read there. */
  public StatefulSetStrip(Lives lives) {
    this.lives = lives;
  }

  @Override
  public Class<StatefulSet> type() {
    return StatefulSet.class;
  }

  @Override
  public Optional<LanesPicture> picture(StatefulSet workload, Moment moment, long now) {
    return Optional.of(OrdinalLanes.of(workload, lives.to(moment, now)));
  }

  @Override
  public long changedBy(StatefulSet workload, Moment moment) {
    return lives.to(moment, moment.snapshot().nanos()).changedBy(workload);
  }

  @Override
  public void draw(LanesPicture picture, Brush brush) {
    new LanesDrawing(brush, picture).draw();
  }
}
