package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.ObjectRef;
import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.function.Predicate;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Each kind of workload has its strip under the picture. */
class StripsTest {

  @Test
  void aStatefulSetGoesFromTheHighestOrdinalDownToThePartition() {
    var played =
        Stage.empty(3)
            .say("kubectl apply -f src/test/resources/strips/statefulset.yaml")
            .settle()
            .say("kubectl set image statefulset/db db=nginx:1.16.1");
    until(played, stage -> image(stage, "db-3").equals("nginx:1.16.1"));
    played.runFor(0.6);
    try (var window = shown(played, StatefulSet.class, "db")) {
      assertThat(title(window)).isEqualTo("StatefulSet db");
      assertThat(figures(window))
          .isEqualTo("revision 1 → 2, partition 2 · 1 of 3 ordinals done · 4 of 5 ready");
      assertThat(sentence(window))
          .isEqualTo(
              "The StatefulSet controller waits for db-3 to be ready before it replaces db-2:"
                  + " it goes from the highest ordinal down.");
      photograph(window, "strip-statefulset");
    }
  }

  @Test
  void aJobMeasuresItsWaitsAndShowsItsCompletionsOrCountsThemWhenTheyAreMany() {
    var played =
        Stage.empty(3).say("kubectl apply -f src/test/resources/strips/job.yaml").runFor(56);
    try (var window = shown(played, Job.class, "pi")) {
      assertThat(figures(window)).startsWith("0 of 5 complete · 0 active, at most 2 · 4 failed");
      assertThat(sentence(window)).startsWith("Job pi tries again in ");
      photograph(window, "strip-job");
      select(window, played, Job.class, "parts");
      photograph(window, "strip-job-indexed");
      select(window, played, Job.class, "many");
      photograph(window, "strip-job-many");
    }
  }

  @Test
  void aDaemonSetGoesFromNodeToNodeAndSaysWhyItLeavesOneOut() {
    var played =
        Stage.empty(6)
            .say("kubectl taint nodes node-5 dedicated=gpu:NoSchedule")
            .say("kubectl apply -f src/test/resources/strips/daemonset.yaml")
            .settle()
            .say("kubectl set image daemonset/agent agent=nginx:1.16.1");
    until(
        played,
        stage ->
            stage.list(Pod.class).stream()
                    .filter(pod -> StripsTest.image(pod).equals("nginx:1.16.1"))
                    .count()
                == 3);
    played.runFor(0.6);
    try (var window = shown(played, DaemonSet.class, "agent")) {
      assertThat(figures(window)).endsWith(" must be · 1 Node left out");
      assertThat(sentence(window)).endsWith(": at most 1 may be unavailable.");
      photograph(window, "strip-daemonset");
    }
  }

  @Test
  void onFiftyNodesADaemonSetIsARowOfCells() {
    var played =
        Stage.empty(50)
            .say("kubectl taint nodes node-5 dedicated=gpu:NoSchedule")
            .say("kubectl apply -f src/test/resources/strips/daemonset.yaml")
            .runFor(1.5);
    try (var window = shown(played, DaemonSet.class, "agent")) {
      photograph(window, "strip-daemonset-50");
    }
  }

  @Test
  void aCronJobShowsItsCalendarWithWhatWasNotAllowedAndWhatWasMissed() {
    var played =
        Stage.empty(3)
            .say("kubectl apply -f src/test/resources/strips/cronjob.yaml")
            .runFor(1310)
            .say("fault stop-component cronjob-controller")
            .runFor(310)
            .say("fault start-component cronjob-controller")
            .runFor(90);
    try (var window = shown(played, CronJob.class, "tick")) {
      assertThat(figures(window))
          .isEqualTo("*/5 * * * * · Forbid · at most 60 s late · next run at 08:30, in 1 min 30 s");
      photograph(window, "strip-cronjob");
    }
  }

  @Test
  void anAutoscalerShowsWhatItMeasuredAndWhyItHoldsBack() {
    var played =
        Stage.empty(3)
            .say("kubectl apply -f src/test/resources/strips/autoscaler.yaml")
            .runFor(40)
            .say("cpu 150")
            .runFor(40)
            .say("cpu 20")
            .runFor(50);
    try (var window = shown(played, HorizontalPodAutoscaler.class, "web")) {
      photograph(window, "strip-autoscaler");
      assertThat(sentence(window))
          .contains(": for scaling down, the highest wish of the last 60 s");
    }
  }

  private static void until(Stage played, Predicate<Stage> wanted) {
    for (var tenth = 0; tenth < 1000 && !wanted.test(played); tenth++) {
      played.runFor(0.1);
    }
    assertThat(wanted.test(played)).as("it came true in 100 s").isTrue();
  }

  private static String image(Stage played, String pod) {
    return played.list(Pod.class).stream()
        .filter(each -> each.getMetadata().getName().equals(pod))
        .map(StripsTest::image)
        .findFirst()
        .orElse("");
  }

  private static String image(Pod pod) {
    return pod.getSpec().getContainers().getFirst().getImage();
  }

  private static Window shown(Stage played, Class<? extends HasMetadata> type, String name) {
    var window = Window.on(played.session());
    window.click("#hint .button");
    select(window, played, type, name);
    return window;
  }

  private static void select(
      Window window, Stage played, Class<? extends HasMetadata> type, String name) {
    window.select(ObjectRef.of(played.find(type, name)));
    window.untilShown("the strip", () -> title(window).endsWith(" " + name));
  }

  private static void photograph(Window window, String name) {
    window.photograph(name);
    window.photograph(name + "-dark-1920", 1920, 1080, Theme.DEFAULT.dark(true));
  }

  private static String title(Window window) {
    return window.find(".strip-title", Text.class).getText();
  }

  private static String figures(Window window) {
    return window.find(".strip-figures", Text.class).getText();
  }

  private static String sentence(Window window) {
    return window.find(".strip-sentence", Region.class).getAccessibleText();
  }
}
