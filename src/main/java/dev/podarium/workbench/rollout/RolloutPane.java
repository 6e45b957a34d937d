package dev.podarium.workbench.rollout;

import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The rollout band of the selected Deployment, or of that to which the selected object belongs,
 * else of the one that changed last. On the JavaFX thread.
 */
public final class RolloutPane implements Pane {

  private final PaneContext context;
  private final Rollouts rollouts;
  private final Label name = new Label();
  private final Label sentence = new Label();
  private final RolloutView view = new RolloutView();
  private final VBox root;
  private final Subscription listening;

  /** A pane without a Deployment to show yet. */
  public RolloutPane(PaneContext context) {
    this.context = context;
    rollouts = new Rollouts(context.cluster());
    name.getStyleClass().add("rollout-title");
    sentence.getStyleClass().add("rollout-sentence");
    VBox.setVgrow(view, Priority.ALWAYS);
    root = new VBox(new VBox(name, sentence), view);
    root.getStyleClass().add("rollout");
    root.getStylesheets().add(CaptionPane.stylesheet());
    listening =
        context
            .pulse()
            .listen(_ -> show())
            .and(context.selection().property().subscribe(this::show));
  }

  @Override
  public String title() {
    return "Rollout";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private void show() {
    var beat = context.pulse().last();
    var picture =
        rollouts
            .about(context.selection().get(), beat.moment())
            .map(course -> RolloutPicture.of(course, beat.snapshot().revision(), beat.nanos()))
            .orElse(RolloutPicture.NOTHING);
    name.setText(picture.isEmpty() ? "Rollout" : "Rollout of " + picture.name());
    sentence.setText(
        picture.isEmpty()
            ? "as soon as there is a Deployment, its Pods are drawn here, revision by revision"
            : picture.sentence());
    view.show(picture);
  }
}
