package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.PodState;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** The signs of states as nodes. */
final class Signs {

  private Signs() {}

  static Region of(PodState state) {
    var path = new SVGPath();
    path.setContent(state.sign().path());
    path.setFillRule(FillRule.EVEN_ODD);
    var sign = new Region();
    sign.setShape(path);
    sign.getStyleClass().addAll("sign", styleClass(state));
    sign.setAccessibleText(state.title());
    return sign;
  }

  static String styleClass(PodState state) {
    return "state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
