package dev.podarium.workbench.graph;

import dev.podarium.workbench.frame.ActionMenu;
import dev.podarium.workbench.frame.Desk;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.Pulse.Beat;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The picture of Nodes and Pods. On the JavaFX thread. */
public final class ClusterPane implements Pane {

  private final Desk desk;
  private final ClusterModel model = new ClusterModel();
  private final PictureView view = new PictureView();
  private final ScrollPane scroll = new ScrollPane(view);
  private final Tooltip tooltip = new Tooltip();
  private final ContextMenu menu = new ContextMenu();
  private ClusterPicture picture = ClusterPicture.EMPTY;

  /** A picture that follows the pulse and the selection of the desk. */
  public ClusterPane(Desk desk) {
    this.desk = desk;
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll
        .viewportBoundsProperty()
        .addListener((seen, before, now) -> view.fit(now.getWidth(), now.getHeight()));
    desk.selection().property().addListener((seen, before, now) -> draw());
    desk.pulse().listen(this::show);
    Tooltip.install(view, tooltip);
    view.setOnMouseMoved(this::explain);
    view.setOnMouseClicked(this::select);
    view.setOnContextMenuRequested(this::offer);
  }

  @Override
  public String title() {
    return "Cluster";
  }

  @Override
  public Node node() {
    return scroll;
  }

  private void show(Beat beat) {
    picture = model.after(beat);
    draw();
  }

  private void draw() {
    if (scroll.getViewportBounds().getWidth() > 0) {
      view.show(picture, desk.selection().get());
    }
  }

  private void explain(MouseEvent moved) {
    var hit = view.at(moved.getX(), moved.getY());
    tooltip.setText(hit == null ? PictureText.queue(picture.waiting()) : hit.text());
  }

  private void select(MouseEvent clicked) {
    view.requestFocus();
    menu.hide();
    if (clicked.getButton() == MouseButton.PRIMARY) {
      var hit = view.at(clicked.getX(), clicked.getY());
      desk.selection().select(hit == null ? null : hit.ref());
    }
  }

  private void offer(ContextMenuEvent asked) {
    var hit = view.at(asked.getX(), asked.getY());
    if (hit != null) {
      desk.selection().select(hit.ref());
      ActionMenu.fill(menu, desk.actions().on(hit.ref()));
      menu.show(view, asked.getScreenX(), asked.getScreenY());
    }
  }
}
