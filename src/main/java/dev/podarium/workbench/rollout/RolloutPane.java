package dev.podarium.workbench.rollout;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.Pulse.Beat;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The rollout band of the selected Deployment, or of that to which the selected object belongs,
 * else of the one that changed last. On the JavaFX thread.
 */
public final class RolloutPane implements Pane {

  private final PaneContext context;
  private final Rollouts rollouts = new Rollouts();
  private final Label name = new Label();
  private final Label sentence = new Label();
  private final RolloutView view = new RolloutView();
  private final VBox root;

  /** A pane without a Deployment to show yet. */
  public RolloutPane(PaneContext context) {
    this.context = context;
    name.getStyleClass().add("rollout-title");
    sentence.getStyleClass().add("rollout-sentence");
    VBox.setVgrow(view, Priority.ALWAYS);
    root = new VBox(new VBox(name, sentence), view);
    root.getStyleClass().add("rollout");
    root.getStylesheets().add(CaptionPane.stylesheet());
    context.pulse().listen(this::pulse);
    context.selection().property().subscribe(selected -> show(selected));
  }

  @Override
  public String title() {
    return "Rollout";
  }

  @Override
  public Node node() {
    return root;
  }

  private void pulse(Beat beat) {
    rollouts.take(beat.changes(), beat.complete(), beat.snapshot());
    var now = beat.time() == null ? beat.snapshot().nanos() : beat.time().nanos();
    show(context.selection().get(), now);
  }

  private void show(@Nullable ObjectRef selected) {
    show(selected, context.cluster().time().map(time -> time.state().nanos()).orElse(0L));
  }

  private void show(@Nullable ObjectRef selected, long now) {
    var snapshot = context.cluster().latest();
    var history = rollouts.about(selected, snapshot);
    var picture =
        history == null
            ? RolloutPicture.NOTHING
            : RolloutPicture.of(history, Math.max(now, snapshot.nanos()));
    name.setText(picture.isEmpty() ? "Rollout" : "Rollout of " + picture.name());
    sentence.setText(
        picture.isEmpty()
            ? "as soon as there is a Deployment, its Pods are drawn here, revision by revision"
            : picture.sentence());
    view.show(picture);
  }
}
