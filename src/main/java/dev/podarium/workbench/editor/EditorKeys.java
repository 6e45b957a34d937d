package dev.podarium.workbench.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the editor as a whole: save, new sheet. */
final class EditorKeys {

  private EditorKeys() {}

  static void install(Node node, EditorPane editor) {
    var keys = new LinkedHashMap<KeyCombination, Runnable>();
    keys.put(shortcut(KeyCode.S), editor::save);
    keys.put(shortcut(KeyCode.N), editor::openNew);
    node.addEventFilter(KeyEvent.KEY_PRESSED, key -> run(keys, key));
  }

  private static void run(Map<KeyCombination, Runnable> keys, KeyEvent pressed) {
    keys.forEach(
        (combination, action) -> {
          if (combination.match(pressed)) {
            pressed.consume();
            action.run();
          }
        });
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
