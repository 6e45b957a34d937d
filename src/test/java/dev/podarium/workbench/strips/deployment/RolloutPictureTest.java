package dev.podarium.workbench.strips.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Moment;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.deployment.Sample.Lane;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RolloutPictureTest {

  private static final ObjectRef WEB = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");

  private final World world = World.of(3);
  private final Rollouts rollouts = new Rollouts(world.history());

  @Test
  void aRolloutStaysBetweenItsLinesAtEveryInstant() {
    apply(4, "nginx:1.14.2");
    world.runUntilSettled();
    image("nginx:1.16.1");
    world.runUntilSettled();

    var course = course(rollouts, world.history().now());
    var samples = course.samplesTo(Long.MAX_VALUE);
    var complete = samples.indexOf(firstComplete(samples));

    assertThat(samples.subList(complete, samples.size()))
        .allSatisfy(
            sample -> {
              assertThat(sample.all().existing()).isLessThanOrEqualTo(sample.band().most());
              assertThat(sample.all().ready())
                  .isGreaterThanOrEqualTo(sample.band().fewestAvailable());
            });
    assertThat(samples.getLast().lanes()).extracting(Lane::rolloutRevision).containsExactly(2L);
  }

  @Test
  void theFiguresSayHowFarItIsAndWhatTheBoundsAre() {
    apply(4, "nginx:1.14.2");
    world.runUntilSettled();
    assertThat(picture().figures()).isEqualTo("revision 1 · all 4 of 4 ready");

    image("nginx:1.16.1");
    world.runFor(0.2);

    assertThat(picture().figures())
        .isEqualTo(
            "revision 1 → 2 · 2 of 4 updated · 3 ready, at least 3 must be"
                + " · 5 exist, at most 5 may");
    assertThat(picture().lanesSeen())
        .extracting(Lane::image)
        .containsExactly("nginx:1.14.2", "nginx:1.16.1");
  }

  @Test
  void aMomentOfThePastLooksAsItDidThenFromWhereverOneComes() {
    apply(4, "nginx:1.14.2");
    world.runFor(2);
    image("nginx:1.16.1");
    world.runFor(0.7);
    var moment = world.history().now();
    var then = picture();
    world.runUntilSettled();
    var settled = picture();

    assertThat(picture(rollouts, moment)).isEqualTo(then);
    assertThat(picture(new Rollouts(world.history()), moment)).isEqualTo(then);
    assertThat(picture()).isEqualTo(settled);
  }

  @Test
  void theWindowOfTimeStandsStillWhileThePlayheadMovesThroughIt() {
    var second = 1_000_000_000L;

    assertThat(TimeWindow.around(10 * second, 12 * second))
        .isEqualTo(TimeWindow.around(10 * second, 16 * second))
        .isEqualTo(new TimeWindow(8 * second, 18 * second));
    assertThat(TimeWindow.around(0, 3 * 3600 * second).share(3 * 3600 * second))
        .isBetween(0.85, 1.0);
  }

  private static Sample firstComplete(List<Sample> samples) {
    return samples.stream().filter(Sample::complete).findFirst().orElseThrow();
  }

  private RolloutPicture picture() {
    return picture(rollouts, world.history().now());
  }

  private static RolloutPicture picture(Rollouts rollouts, Moment moment) {
    var world = moment.snapshot();
    return RolloutPicture.of(course(rollouts, moment), world.revision(), world.nanos());
  }

  private static RolloutCourse course(Rollouts rollouts, Moment moment) {
    var web = moment.snapshot().find(Deployment.class, "default", "web");
    return rollouts.course(Objects.requireNonNull(web), moment).orElseThrow();
  }

  private void image(String image) {
    var body =
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"%s\"}]}}}}";
    world.send(new Patch(WEB, PatchType.STRATEGIC_MERGE, body.formatted(image), ""));
  }

  private void apply(int replicas, String image) {
    world.send(new Create(Workloads.deployment("web", replicas, image)));
  }
}
