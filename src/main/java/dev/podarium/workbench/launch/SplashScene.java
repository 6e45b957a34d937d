package dev.podarium.workbench.launch;

import java.util.concurrent.CompletionException;
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
final class SplashScene {

  private static final Color GROUND = Color.web("#EEF1F5");
  private static final Color INK = Color.web("#4A5568");

  private SplashScene() {}

  static void show(Stage stage, double width, double height) {
    stage.setTitle("Podarium");
    stage.setScene(scene("Podarium brings the cluster up…", width, height));
    stage.show();
  }

  /** Says instead that nothing more will come, and why. */
  static void sayBroken(Stage stage, Throwable broken) {
    var scene = stage.getScene();
    stage.setScene(scene(sentence(broken), scene.getWidth(), scene.getHeight()));
  }

  private static String sentence(Throwable broken) {
    return switch (broken instanceof CompletionException ? broken.getCause() : broken) {
      case NoCluster none -> String.valueOf(none.getMessage());
      case OutOfMemoryError _ ->
          "Podarium could not come up: there is not enough memory for so large a cluster.";
      case null, default ->
          "Podarium could not come up, by a fault of its own. Please close the window and report"
              + " it.";
    };
  }

  private static Scene scene(String words, double width, double height) {
    var sentence = new Text(words);
    sentence.setFill(INK);
    return new Scene(new StackPane(sentence), width, height, GROUND);
  }
}
