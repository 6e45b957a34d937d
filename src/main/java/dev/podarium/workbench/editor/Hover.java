package dev.podarium.workbench.editor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Says what is wrong with the underlined text below the mouse. */
final class Hover {

  private static final Duration DELAY = Duration.ofMillis(250);
  private static final double BELOW = 14;

  private final Tooltip tooltip = new Tooltip();
  private List<Stretch> stretches = List.of();

  Hover(CodeArea area) {
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    area.setMouseOverTextDelay(DELAY);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> over(area, event));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tooltip.hide());
  }

  void show(Reading reading) {
    stretches = reading.stretches();
    tooltip.hide();
  }

  private void over(CodeArea area, MouseOverTextEvent event) {
    var index = event.getCharacterIndex();
    var text =
        stretches.stream()
            .filter(stretch -> stretch.start() <= index && index < stretch.end())
            .map(stretch -> stretch.problem().message())
            .collect(Collectors.joining("\n"));
    if (!text.isEmpty()) {
      tooltip.setText(text);
      var at = event.getScreenPosition();
      tooltip.show(area, at.getX(), at.getY() + BELOW);
    }
  }
}
