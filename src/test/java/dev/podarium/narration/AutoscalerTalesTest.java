package dev.podarium.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Address;
import dev.podarium.stories.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoscalerTalesTest {

  @Test
  void theAutoscalerSaysWhatTheyUseAndWhatTheyShould() {
    var stage = Stage.of("autoscaling", 3).runFor(50);
    stage.say("cpu 90 deployment/web").runFor(20);

    assertThat(told(stage))
        .contains(
            "You applied HorizontalPodAutoscaler web: 2 to 8 Pods of Deployment web.",
            "The autoscaler wants 4 Pods of Deployment web instead of 2: they use 90 % of the cpu"
                + " that they request and the target is 50 %.")
        .anyMatch(
            sentence -> sentence.startsWith("The autoscaler scaled Deployment web from 2 to 4"));

    stage.say("cpu 20 deployment/web").runFor(45);

    assertThat(told(stage))
        .contains(
            "The autoscaler keeps 4 Pods of Deployment web for now: fewer would do, but within the"
                + " last 300 s it wanted as many.");
  }

  @Test
  void theAutoscalerSaysWhyItCannotTell() {
    var stage = Stage.of("autoscaling-without-requests", 1).runFor(50);

    assertThat(told(stage))
        .anyMatch(
            sentence ->
                sentence.startsWith(
                    "The autoscaler cannot tell how many Pods Deployment web needs: "));
  }

  private static List<String> told(Stage stage) {
    var narrator = new Narrator(stage.history());
    return stage.history().changes(new Address(1, 0)).changes().stream()
        .map(change -> narrator.of(1, change))
        .filter(narrated -> narrated.interest().compareTo(Interest.TURN) >= 0)
        .map(narrated -> narrator.tell(narrated).text())
        .toList();
  }
}
