package dev.podarium.acceptance;

import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.IndexKey;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

/** Item 9: 1,000 Pods on 50 Nodes: the picture stays true and calm, and the window answers. */
class CalmTest {

  private static final int PODS = 1_000;

  @Test
  void aThousandPodsAreShownAndTheWindowAnswersWithinATenthOfASecond() {
    try (var window = Window.open(50)) {
      window.cluster().send(Workloads.deployment("web", 10, "nginx:1.14.2")).join();
      window.click("#speed").press(END).press(SPACE).untilTime("settled", State::settled);
      window.photograph("9-ten");

      window.cluster().send(Workloads.deployment("crowd", PODS - 10, "nginx:1.14.2")).join();
      var frames = Fx.on(FrameWork::watch);
      window.untilTime("all is settled", time -> time.settled() && pods(window) == PODS);
      Fx.on(frames::end);
      window.photograph("9-thousand");
      window.photograph("9-thousand-1920", 1920, 1080, Theme.DEFAULT);

      assertThat(frames.millisOf95Percent()).as("work a frame, ms").isLessThan(100);
    }
  }

  @Test
  void nobodyMovesWhenAPodComesOrGoes() {
    try (var window = Window.open(3)) {
      window.cluster().send(Workloads.deployment("web", 9, "nginx:1.14.2")).join();
      window.click("#speed").press(END).press(SPACE).untilTime("settled", State::settled);
      var before = places(window);

      var victim = before.keySet().iterator().next();
      window.choose(victim, "Delete Pod");
      window.until("it is gone", world -> world.find(victim) == null);
      window.untilTime("settled", State::settled).settle();

      var after = places(window);
      before.remove(victim);
      assertThat(after).containsAllEntriesOf(before);
    }
  }

  private static Map<ObjectRef, Bounds> places(Window window) {
    var places = new HashMap<ObjectRef, Bounds>();
    window
        .cluster()
        .latest()
        .list(Pod.class)
        .map(ObjectRef::of)
        .forEach(
            pod ->
                Fx.on(() -> window.workbench().whereIs(pod))
                    .ifPresent(bounds -> places.put(pod, bounds)));
    return places;
  }

  private static int pods(Window window) {
    return window.cluster().latest().count(IndexKey.kind(Kinds.POD));
  }
}
