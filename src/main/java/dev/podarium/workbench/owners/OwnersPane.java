package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.PictureFrame;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The ownership tree. It makes its picture only while somebody sees it. On the JavaFX thread. */
public final class OwnersPane implements Pane {

  private final PaneContext context;
  private final OwnersView view = new OwnersView();
  private final PictureFrame frame;
  private final Subscription listening;
  private final OwnersModel model = new OwnersModel();
  private OwnersPicture picture = OwnersPicture.EMPTY;
  private boolean missedSome = true;

  /** A tree that follows the pulse and the selection of the context. */
  public OwnersPane(PaneContext context) {
    this.context = context;
    frame = new PictureFrame(view, context, this::at);
    frame.whenResized(
        (width, height) -> {
          view.fit(width, height);
          context.pulse().again();
        });
    frame.whenOpened(context.pulse()::again);
    listening =
        context
            .pulse()
            .listen(this::show)
            .and(context.selection().property().subscribe(this::draw));
  }

  @Override
  public String title() {
    return "Owners";
  }

  @Override
  public Node node() {
    return frame.node();
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private @Nullable Hit at(double x, double y) {
    var placed = view.at(x, y);
    if (placed == null) {
      return null;
    }
    ObjectRef ref = placed.ref();
    return ref == null ? null : new Hit(ref, placed.text());
  }

  private void show(Beat beat) {
    if (view.getScene() == null || !frame.isShown()) {
      missedSome = true;
      return;
    }
    picture = model.after(missedSome ? Beat.of(beat.moment()) : beat);
    missedSome = false;
    draw();
  }

  private void draw() {
    view.show(picture, context.selection().get());
  }
}
