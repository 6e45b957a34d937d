package dev.podarium.workbench.keys;

import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * The keys of the window. Those without Ctrl are left to whoever is typing a text. Space always
 * plays and pauses, also right after a button was clicked; Enter presses the focused button.
 */
public final class Keys {

  /** A key and what it does, as the help lists them. */
  record Key(KeyCombination keys, String title, Runnable run) {

    boolean whileTyping() {
      return keys.getShortcut() == KeyCombination.ModifierValue.DOWN
          || (keys instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
    }
  }

  private final List<Key> all = new ArrayList<>();

  /** Adds a key. */
  public Keys on(KeyCode code, String title, Runnable run, Modifier... modifiers) {
    all.add(new Key(new KeyCodeCombination(code, modifiers), title, run));
    return this;
  }

  /** Adds the keys over time. */
  public Keys over(TimeMachine time, Runnable togglePlay) {
    return on(KeyCode.SPACE, "Play or pause", togglePlay)
        .on(KeyCode.PERIOD, "Step: one API write", () -> time.step(Step.API_WRITE))
        .on(
            KeyCode.PERIOD,
            "Step: one second",
            () -> time.step(Step.SECOND),
            KeyCombination.SHIFT_DOWN)
        .on(KeyCode.N, "Skip the wait", time::skipTheWait);
  }

  /** What there is, in the order of adding. */
  List<Key> all() {
    return List.copyOf(all);
  }

  /** Listens to the keys of a window. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(scene, key));
  }

  private void pressed(Scene scene, KeyEvent pressed) {
    var focus = scene.getFocusOwner();
    var typing = isTyping(focus);
    for (var key : all) {
      if (key.keys().match(pressed) && (!typing || key.whileTyping())) {
        pressed.consume();
        key.run().run();
        return;
      }
    }
    if (pressed.getCode() == KeyCode.ENTER && focus instanceof ButtonBase button) {
      pressed.consume();
      button.fire();
    }
  }

  private static boolean isTyping(Node focus) {
    return focus instanceof TextInputControl || focus instanceof GenericStyledArea;
  }
}
