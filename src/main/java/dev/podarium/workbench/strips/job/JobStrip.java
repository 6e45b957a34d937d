package dev.podarium.workbench.strips.job;

import dev.podarium.api.Moment;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Optional;

/** The Pods of a Job, its waits and its completions. */
public final class JobStrip implements Strip<Job, JobPicture> {

  private final Lives lives;

  /** Jobs whose past is read there. */
  public JobStrip(Lives lives) {
    this.lives = lives;
  }

  @Override
  public Class<Job> type() {
    return Job.class;
  }

  @Override
  public Optional<JobPicture> picture(Job workload, Moment moment, long now) {
    return Optional.of(JobPicture.of(workload, lives.to(moment, now)));
  }

  /** One that a CronJob made is that one's affair. */
  @Override
  public long changedBy(Job workload, Moment moment) {
    return Metas.controllerOf(workload) == null
        ? lives.to(moment, moment.snapshot().nanos()).changedBy(workload)
        : 0;
  }

  @Override
  public void draw(JobPicture picture, Brush brush) {
    new JobDrawing(brush, picture).draw();
  }
}
