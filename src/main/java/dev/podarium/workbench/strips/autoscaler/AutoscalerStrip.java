package dev.podarium.workbench.strips.autoscaler;

import dev.podarium.api.Moment;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.Optional;

/** What an autoscaler measured, wanted and got. */
public final class AutoscalerStrip implements Strip<HorizontalPodAutoscaler, AutoscalerPicture> {

  private final Lives lives;

  /** Autoscalers whose past is read there. */
  public AutoscalerStrip(Lives lives) {
    this.lives = lives;
  }

  @Override
  public Class<HorizontalPodAutoscaler> type() {
    return HorizontalPodAutoscaler.class;
  }

  @Override
  public Optional<AutoscalerPicture> picture(
      HorizontalPodAutoscaler workload, Moment moment, long now) {
    return Optional.of(AutoscalerPicture.of(workload, lives.to(moment, now)));
  }

  /** It is shown when it is asked for: what it changes is a workload of its own. */
  @Override
  public long changedBy(HorizontalPodAutoscaler workload, Moment moment) {
    return 0;
  }

  @Override
  public void draw(AutoscalerPicture picture, Brush brush) {
    new AutoscalerDrawing(brush, picture).draw();
  }
}
