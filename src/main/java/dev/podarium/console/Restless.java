package dev.podarium.console;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What keeps a cluster from ever settling: CronJobs that go on as long as they are not suspended.
 */
final class Restless {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Restless() {}

  /**
   * A sentence for who waited in vain; empty when there is no such thing.
   *
   * @param now virtual nanoseconds since the start
   */
  static Optional<String> sentence(Snapshot world, long now) {
    var instant = Timestamps.instant(now);
    return world
        .list(CronJob.class)
        .filter(job -> CronJobs.next(job, instant).isPresent())
        .findFirst()
        .map(job -> sentence(job, CronJobs.next(job, instant).orElseThrow()));
  }

  private static String sentence(CronJob job, Instant next) {
    var meta = job.getMetadata();
    return "not settled: CronJob %s/%s goes on for ever, next at %s UTC; say how long with --until 10m, or suspend it."
        .formatted(meta.getNamespace(), meta.getName(), CLOCK.format(next));
  }
}
