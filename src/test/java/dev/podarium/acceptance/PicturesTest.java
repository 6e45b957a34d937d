package dev.podarium.acceptance;

import dev.podarium.api.Term;
import dev.podarium.api.TimeMachine;
import dev.podarium.objects.Kinds;
import dev.podarium.workbench.frame.Looks;
import org.junit.jupiter.api.Test;

class PicturesTest {

  @Test
  void few() {
    try (var window = Window.open(3, 1280, 800, Looks.DEFAULT)) {
      window.cluster().send(Workloads.deployment("web", 7, "nginx:1.14.2")).join();
      window.cluster().time().orElseThrow().speed(3);
      window.cluster().time().orElseThrow().play();
      window.until(
          "ready",
          s ->
              s.list(io.fabric8.kubernetes.api.model.Pod.class)
                      .filter(dev.podarium.objects.Pods::ready)
                      .count()
                  > 2);
      window.photograph("few-1280-light");
    }
  }

  @Test
  void many() {
    try (var window = Window.open(50, 1280, 800, Looks.DEFAULT)) {
      window.cluster().send(Workloads.deployment("web", 1000, "nginx:1.14.2")).join();
      window.cluster().time().orElseThrow().speed(TimeMachine.UNLIMITED);
      window.cluster().time().orElseThrow().play();
      window.until("pods", s -> s.count(Term.kind(Kinds.POD)) == 1000);
      window.photograph("many-1280-light-1");
      window.untilTime("settled", TimeMachine.State::settled);
      window.photograph("many-1280-light");
    }
  }
}
