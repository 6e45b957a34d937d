package dev.podarium.workbench.frame;

import dev.podarium.workbench.frame.Palette.Hue;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * Which hue a rollout revision has, wherever it is shown: it follows from its number alone, so a
 * revision never changes its hue. None of them is the hue of a state.
 */
final class RolloutHues {

  private static final Hue NONE = hue("#8A94A3", "#D5DAE0");

  private static final List<Hue> LIGHT =
      List.of(
          hue("#55616F", "#B8C0CA"),
          hue("#7A3DB8", "#C4A4E6"),
          hue("#8A5A2B", "#DDBE9B"),
          hue("#1F6F78", "#9BCDD3"),
          hue("#A8326B", "#E6A9C6"),
          hue("#5C6B12", "#C9D38A"),
          hue("#3949AB", "#AEB7E6"),
          hue("#7A2E2E", "#D9A9A9"));

  private static final List<Hue> DARK =
      List.of(
          hue("#A9B4C1", "#55616F"),
          hue("#C39BEF", "#6A3F9C"),
          hue("#DDB285", "#7A5430"),
          hue("#7CC7D0", "#23636B"),
          hue("#EE9CC3", "#8C2F5D"),
          hue("#C6D56B", "#56631A"),
          hue("#A5B1F2", "#3E4CA0"),
          hue("#E2A0A0", "#7A3535"));

  private RolloutHues() {}

  /** The hue of a rollout revision, from 1; 0 and less: of what has none. */
  static Hue of(long revision, boolean dark) {
    if (revision < 1) {
      return NONE;
    }
    return (dark ? DARK : LIGHT).get((int) ((revision - 1) % LIGHT.size()));
  }

  private static Hue hue(String strong, String soft) {
    return new Hue(Color.web(strong), Color.web(soft));
  }
}
