package dev.podarium.workbench.cluster;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.cluster.model.ClusterModel;
import dev.podarium.workbench.cluster.model.ClusterPicture;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.canvas.PictureFrame;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The picture of Nodes and Pods. On the JavaFX thread. */
public final class ClusterPane implements Pane {

  private final PaneContext context;
  private final ClusterModel model = new ClusterModel();
  private final PictureView view = new PictureView();
  private final PictureFrame frame;
  private final Subscription listening;
  private ClusterPicture picture = ClusterPicture.EMPTY;

  /** A picture that follows the pulse and the selection of the context. */
  public ClusterPane(PaneContext context) {
    this.context = context;
    frame = new PictureFrame(view, context, view::at);
    frame.whenResized(view::fit);
    listening =
        context
            .pulse()
            .listen(this::show)
            .and(context.selection().property().subscribe(this::draw));
  }

  @Override
  public String title() {
    return "Cluster";
  }

  @Override
  public Node node() {
    return frame.node();
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  /** Where an object is on the screen, for what points at it; empty when it is not drawn. */
  public Optional<Bounds> whereIs(ObjectRef ref) {
    return Optional.ofNullable(view.boxOf(ref))
        .map(box -> new BoundingBox(box.x(), box.y(), box.width(), box.height()))
        .map(view::localToScreen);
  }

  private void show(Beat beat) {
    picture = model.after(beat);
    draw();
  }

  private void draw() {
    view.show(picture, context.selection().get());
  }
}
