package dev.podarium.workbench.transport;

import dev.podarium.api.TimeMachine;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * How fast time goes, from 0.1× to 1000× in tenfold ways, and at the right end as fast as the
 * machine can.
 */
final class SpeedSlider extends VBox {

  private static final double SLOWEST = -1;
  private static final double FASTEST = 3;
  private static final double UNLIMITED = 3.25;

  private final Slider slider = new Slider(SLOWEST, UNLIMITED, 0);
  private final Label label = new Label("speed 1×");

  SpeedSlider(TimeMachine time) {
    slider.setId("speed");
    slider.setBlockIncrement(0.25);
    slider.setPrefWidth(110);
    slider.setMinWidth(70);
    slider.setAccessibleText("speed");
    slider.setTooltip(
        new Tooltip("Virtual seconds for each real second; far right: as fast as the machine can"));
    slider.valueProperty().addListener((seen, before, position) -> change(time));
    label.setId("speed-label");
    label.getStyleClass().add("next-thing");
    label.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(label, slider);
  }

  private void change(TimeMachine time) {
    var factor = factorAt(slider.getValue());
    label.setText("speed " + name(factor));
    time.speed(factor);
  }

  /** The factor at a place of the slider, rounded to two digits. */
  static double factorAt(double position) {
    if (position > FASTEST + 0.1) {
      return TimeMachine.UNLIMITED;
    }
    var exact = Math.pow(10, Math.min(position, FASTEST));
    var unit = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
    return Math.round(exact / unit) * unit;
  }

  /** {@code 0.25×}, {@code 10×}, {@code max}. */
  static String name(double factor) {
    if (factor == TimeMachine.UNLIMITED) {
      return "max";
    }
    return factor < 10
        ? String.format(Locale.ROOT, "%.2f", factor).replaceFirst("\\.?0+$", "") + "×"
        : Math.round(factor) + "×";
  }
}
