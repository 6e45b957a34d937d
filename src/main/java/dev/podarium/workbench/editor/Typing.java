package dev.podarium.workbench.editor;

import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** What keys do in YAML: Tab is two spaces, Enter keeps the indentation, Ctrl+/ comments. */
final class Typing {

  private static final String INDENT = "  ";

  private final CodeArea area;

  private Typing(CodeArea area) {
    this.area = area;
  }

  static void install(CodeArea area) {
    var typing = new Typing(area);
    area.addEventFilter(KeyEvent.KEY_PRESSED, typing::pressed);
  }

  private void pressed(KeyEvent key) {
    var plain = !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
    if (key.getCode() == KeyCode.TAB && plain) {
      indent(key.isShiftDown());
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && plain && !key.isShiftDown()) {
      area.replaceSelection("\n" + nextIndent());
      area.requestFollowCaret();
      key.consume();
    } else if (key.getCode() == KeyCode.SLASH && key.isShortcutDown()) {
      toggleComment();
      key.consume();
    }
  }

  private void indent(boolean back) {
    if (!back && area.getSelection().getLength() == 0) {
      area.replaceSelection(INDENT);
    } else {
      lines().forEach(line -> shift(line, back));
    }
  }

  private void shift(int line, boolean back) {
    var start = area.getAbsolutePosition(line, 0);
    if (!back) {
      area.insertText(start, INDENT);
    } else if (text(line).startsWith(INDENT)) {
      area.deleteText(start, start + INDENT.length());
    }
  }

  /** As deep as this line; deeper after a name that opens a part; under the text of a list item. */
  private String nextIndent() {
    var line = text(area.getCurrentParagraph());
    var before = line.substring(0, Math.min(area.getCaretColumn(), line.length()));
    var text = before.strip();
    var spaces = before.length() - before.stripLeading().length();
    var item = text.startsWith("- ") ? INDENT.length() : 0;
    var opens = text.endsWith(":") ? INDENT.length() : 0;
    return " ".repeat(spaces + item + opens);
  }

  private void toggleComment() {
    var lines = lines().filter(line -> !text(line).isBlank()).boxed().toList();
    var commented = lines.stream().allMatch(line -> text(line).stripLeading().startsWith("#"));
    lines.forEach(line -> comment(line, commented));
  }

  private void comment(int line, boolean commented) {
    var text = text(line);
    var start = area.getAbsolutePosition(line, text.length() - text.stripLeading().length());
    if (!commented) {
      area.insertText(start, "# ");
    } else {
      area.deleteText(start, start + (text.stripLeading().startsWith("# ") ? 2 : 1));
    }
  }

  /** The lines that the selection touches. */
  private IntStream lines() {
    var selection = area.getCaretSelectionBind();
    return IntStream.rangeClosed(
        selection.getStartParagraphIndex(), selection.getEndParagraphIndex());
  }

  private String text(int line) {
    return area.getParagraph(line).getText();
  }
}
