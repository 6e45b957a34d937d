package dev.podarium.workbench;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/**
 * What a person sees while the cluster and the panes are made: the window itself, at once, empty
 * but for one sentence. It has no control in it: the first control loads the toolkit's style sheet,
 * which takes a second.
 */
final class FirstGlance {

  private static final Color GROUND = Color.web("#EEF1F5");
  private static final Color INK = Color.web("#4A5568");

  private FirstGlance() {}

  static void show(Stage stage, double width, double height) {
    var sentence = new Text("Podarium brings the cluster up…");
    sentence.setFill(INK);
    var room = new StackPane(sentence);
    stage.setTitle("Podarium");
    stage.setScene(new Scene(room, width, height, GROUND));
    stage.show();
  }
}
