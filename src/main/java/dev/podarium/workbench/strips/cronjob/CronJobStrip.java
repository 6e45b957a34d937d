package dev.podarium.workbench.strips.cronjob;

import dev.podarium.api.Moment;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.Optional;

/** The calendar of a CronJob. */
public final class CronJobStrip implements Strip<CronJob, CronPicture> {

  private final Lives lives;

  /** CronJobs whose past is read there. */
  public CronJobStrip(Lives lives) {
    this.lives = lives;
  }

  @Override
  public Class<CronJob> type() {
    return CronJob.class;
  }

  @Override
  public Optional<CronPicture> picture(CronJob workload, Moment moment, long now) {
    return Optional.of(CronPicture.of(workload, lives.to(moment, now)));
  }

  @Override
  public long changedBy(CronJob workload, Moment moment) {
    return lives.to(moment, moment.snapshot().nanos()).changedBy(workload);
  }

  @Override
  public void draw(CronPicture picture, Brush brush) {
    new CronDrawing(brush, picture).draw();
  }
}
