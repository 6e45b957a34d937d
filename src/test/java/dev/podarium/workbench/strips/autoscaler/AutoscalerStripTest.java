package dev.podarium.workbench.strips.autoscaler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.api.Test;

class AutoscalerStripTest {

  private final Stage stage =
      Stage.empty(3).say("kubectl apply -f src/test/resources/strips/autoscaler.yaml").runFor(40);

  @Test
  void whatWasMeasuredWantedAndThereIsToldLookByLook() {
    stage.say("cpu 150").runFor(60);

    var picture = picture();

    assertThat(picture.looks()).extracting(Look::wanted).containsSubsequence(1, 3, 7);
    assertThat(picture.looks().getLast().measured()).isEqualTo("150%");
    assertThat(picture.figures())
        .startsWith("cpu 150%, target 50% · ")
        .contains("at least 1, at most 10");
    assertThat(picture.shrinks()).isZero();
  }

  @Test
  void aLowerWishIsHeldBackUntilTheWindowHasPassedAndThenFollowed() {
    stage.say("cpu 150").runFor(40);
    stage.say("cpu 20").runFor(50);
    var holding = picture();

    assertThat(holding.looks().getLast().wanted()).isEqualTo(7);
    assertThat(holding.looks().getLast().asked()).isEqualTo(3);
    assertThat(holding.sentence().text())
        .startsWith("The autoscaler web wants 3 Pods but keeps 7 until 00:02:");

    stage.runFor((holding.shrinks() - holding.now()) / 1e9 - 1);
    assertThat(picture().looks().getLast().wanted()).isEqualTo(7);

    stage.runFor(17);
    assertThat(picture().looks().getLast().wanted()).isLessThan(7);
  }

  private AutoscalerPicture picture() {
    var moment = stage.history().now();
    var autoscaler = stage.find(HorizontalPodAutoscaler.class, "web");
    return new AutoscalerStrip(new Lives(stage.history()))
        .picture(autoscaler, moment, (long) (stage.seconds() * 1e9))
        .orElseThrow();
  }
}
