package dev.podarium.workbench.editor;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/** Left of each line: its number, and whether it changed or has a problem. */
final class Gutter implements IntFunction<Node> {

  private final CodeArea area;
  private Set<Integer> changed = new TreeSet<>();
  private Set<Integer> wrong = new TreeSet<>();

  Gutter(CodeArea area) {
    this.area = area;
    area.setParagraphGraphicFactory(this);
  }

  /** Marks the lines of a reading, from 0. */
  void show(Reading reading) {
    var before = new TreeSet<Integer>(changed);
    before.addAll(wrong);
    changed = reading.changed();
    wrong = new TreeSet<>();
    reading.manifest().diagnostics().forEach(problem -> wrong.add(problem.line() - 1));
    before.addAll(changed);
    before.addAll(wrong);
    before.stream()
        .filter(line -> line < area.getParagraphs().size())
        .forEach(area::recreateParagraphGraphic);
  }

  @Override
  public Node apply(int line) {
    var number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("line-number");
    number.setAlignment(Pos.CENTER_RIGHT);
    var mark = new Region();
    mark.getStyleClass().add(changed.contains(line) ? "changed-mark" : "no-mark");
    var box = new HBox(number, mark);
    box.getStyleClass().add(wrong.contains(line) ? "gutter-wrong" : "gutter");
    return box;
  }
}
