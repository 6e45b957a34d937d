package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/** Left of each line: its number, and whether it changed, has a problem or a warning. */
final class Gutter implements IntFunction<Node> {

  private final CodeArea area;
  private Set<Integer> changed = new TreeSet<>();
  private Set<Integer> wrong = new TreeSet<>();
  private Set<Integer> doubtful = new TreeSet<>();

  Gutter(CodeArea area) {
    this.area = area;
    area.setParagraphGraphicFactory(this);
  }

  /** Marks the lines of a reading, from 0. */
  void show(Reading reading) {
    var touched = marked();
    changed = reading.changed();
    wrong = lines(reading.manifest().diagnostics());
    doubtful = lines(reading.manifest().warnings());
    touched.addAll(marked());
    touched.stream()
        .filter(line -> line < area.getParagraphs().size())
        .forEach(area::recreateParagraphGraphic);
  }

  private Set<Integer> marked() {
    var lines = new TreeSet<>(changed);
    lines.addAll(wrong);
    lines.addAll(doubtful);
    return lines;
  }

  private static Set<Integer> lines(List<Diagnostic> problems) {
    var lines = new TreeSet<Integer>();
    problems.forEach(problem -> lines.add(problem.line() - 1));
    return lines;
  }

  @Override
  public Node apply(int line) {
    var number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("line-number");
    number.setAlignment(Pos.CENTER_RIGHT);
    var mark = new Region();
    mark.getStyleClass().add(changed.contains(line) ? "changed-mark" : "no-mark");
    var box = new HBox(number, mark);
    box.getStyleClass().addAll("gutter", look(line));
    return box;
  }

  private String look(int line) {
    return wrong.contains(line)
        ? "gutter-wrong"
        : doubtful.contains(line) ? "gutter-doubtful" : "gutter-fine";
  }
}
