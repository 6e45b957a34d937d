package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** What is wrong in a manifest is said at its line, before anything is applied and after. */
class ProblemsTest {

  @Test
  void whatIsWrongIsSaidAtItsLineAndNothingIsApplied() {
    try (var window = Window.open(3)) {
      ApplyingTest.replace(window, "image", "imag");

      window.untilShown("the problems are listed", () -> problems(window).size() == 2);
      assertThat(problems(window))
          .containsExactly(
              "Line 18: spec.template.spec.containers[0].image: Required value; add it here",
              "Line 19: unknown field \"spec.template.spec.containers[0].imag\"; did you mean"
                  + " \"image\"?");
      assertThat(underlined(window)).contains("imag");
      assertThat(window.find("#apply").isDisabled()).isTrue();
      window.photograph("item-10-problems");

      window.press(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(window.cluster().latest().list(Kinds.DEPLOYMENT)).isEmpty();

      window.robot().clickOn(window.robot().lookup(".problem-row").nth(0).<Label>query());
      assertThat(Fx.on(() -> window.find(".code", CodeArea.class).getCurrentParagraph()))
          .isEqualTo(17);
    }
  }

  @Test
  void whatTheApiServerRefusesIsShownAtItsLineToo() {
    try (var window = Window.open(3)) {
      ApplyingTest.replace(window, "replicas: 2", "replicas: -1");
      window
          .press(KeyCode.CONTROL, KeyCode.ENTER)
          .untilShown("the refusal is listed", () -> problems(window).size() == 1);

      assertThat(problems(window).getFirst())
          .startsWith("Line 8: spec.replicas: Invalid value: -1: must be greater than or equal");
      assertThat(window.editing().outcome()).containsExactly("Nothing was applied.");
      window.photograph("item-10-refused");
    }
  }

  private static List<String> problems(Window window) {
    return window.robot().lookup(".problem-row").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private static String text(Window window) {
    return window.find(".code", CodeArea.class).getText();
  }

  private static List<String> underlined(Window window) {
    var area = window.find(".code", CodeArea.class);
    return Fx.on(
        () -> {
          var found = new ArrayList<String>();
          var at = 0;
          for (var span : area.getStyleSpans(0, area.getLength())) {
            if (span.getStyle().contains("problem")) {
              found.add(area.getText(at, at + span.getLength()));
            }
            at += span.getLength();
          }
          return found;
        });
  }
}
