package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.Theme;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Whatever chain of controllers made a Pod, Owners shows it. */
class OwnersTest {

  @Test
  void everyChainOfControllersIsDrawnDownToItsPods() {
    var played =
        Stage.empty(3).say("kubectl apply -f src/test/resources/strips/owners.yaml").runFor(150);
    try (var window = Window.on(played.session())) {
      window.click("#hint .button").click("Owners");
      window.untilShown("the tree is drawn", () -> told(window).contains("Deployment web"));
      window.photograph("owners-all");
      window.photograph("owners-all-dark-1920", 1920, 1080, Theme.DEFAULT.dark(true));

      assertThat(told(window))
          .contains("Deployment web", "HorizontalPodAutoscaler web", "PodDisruptionBudget db")
          .contains("Pod db-0", "Claim data-db-0", "DaemonSet agent", "CronJob tick", "Job tick-")
          .contains("ReplicationController old", "Pod bare");
    }
  }

  private static String told(Window window) {
    var owners = window.find("#owners", Region.class);
    return String.valueOf(owners.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }
}
