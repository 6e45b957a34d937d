package dev.podarium.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read keeps a contrast of 4.5 : 1, in light and in dark rooms. */
class PaletteTest {

  static Stream<Palette> palettes() {
    return Stream.of(Palette.LIGHT, Palette.DARK);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textStandsOutFromAllThatItStandsOn(Palette palette) {
    for (var state : PodState.values()) {
      assertThat(contrast(palette.text(), palette.of(state).fill())).isGreaterThan(4.5);
      assertThat(contrast(palette.quiet(), palette.of(state).fill())).isGreaterThan(4.5);
    }
    assertThat(contrast(palette.quiet(), palette.surface())).isGreaterThan(4.5);
    assertThat(contrast(palette.quiet(), palette.ground())).isGreaterThan(4.5);
    assertThat(contrast(palette.quiet(), palette.stopped())).isGreaterThan(4.5);
    assertThat(contrast(palette.accent(), palette.surface())).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theWordsOfRevisionsCanBeReadOnEveryCell(Palette palette) {
    for (var state : PodState.values()) {
      LongStream.rangeClosed(1, 8)
          .mapToObj(revision -> palette.ofRolloutRevision(revision).edge())
          .forEach(hue -> assertThat(contrast(hue, palette.of(state).fill())).isGreaterThan(4.5));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void eightRevisionsHaveEightHues(Palette palette) {
    var hues = new HashSet<Color>();
    LongStream.rangeClosed(1, 8).forEach(r -> hues.add(palette.ofRolloutRevision(r).edge()));
    assertThat(hues).hasSize(8);
  }

  /** Source: WCAG 2.2, success criterion 1.4.3. */
  private static double contrast(Color one, Color other) {
    var light = Math.max(luminance(one), luminance(other));
    var dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
