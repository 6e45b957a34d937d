package dev.podarium.workbench.diff;

import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.StackTraces;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.frame.sides.SideBySide;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Live against edited, before it is applied. On the JavaFX thread. */
public final class DiffPane implements Pane {

  private static final Executor COMPARING =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("manifest-comparer").factory());

  /** Pixels at the normal size of text: beyond it the rows scroll. */
  private static final double HIGHEST = 170;

  /** Rows that are drawn; those behind are only counted as changes. */
  private static final int ROWS = 300;

  private final PaneContext context;
  private final Label heading = new Label();
  private final SideBySide grid = new SideBySide();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final Label consequence = new Label();
  private final VBox node = new VBox(heading, scroll, consequence);
  private final Subscription listening;
  private List<ManifestObject> edited = List.of();
  private DiffPicture shown = DiffPicture.NOTHING;
  private boolean comparing;

  /** A pane that compares nothing yet. */
  public DiffPane(PaneContext context) {
    this.context = context;
    node.setId("diff");
    node.getStyleClass().add("diff");
    heading.getStyleClass().add("diff-heading");
    consequence.getStyleClass().add("consequence");
    consequence.setId("consequence");
    consequence.setWrapText(true);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("diff-rows");
    heading.setWrapText(true);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    grid.heightProperty().subscribe(_ -> fit());
    listening = context.pulse().listen(this::pulse);
    show(node, false);
  }

  @Override
  public String title() {
    return "Diff";
  }

  @Override
  public Node node() {
    return node;
  }

  /** Compares these objects with the live ones, now and whenever those change. */
  public void compare(List<ManifestObject> objects) {
    edited = objects;
    compare();
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private void pulse(Beat beat) {
    if (!comparing && !shown.upToDate(beat.snapshot())) {
      compare();
    }
  }

  private void compare() {
    var objects = edited;
    var world = context.pulse().last().snapshot();
    comparing = true;
    var unused =
        CompletableFuture.supplyAsync(
                () -> DiffPicture.of(objects, world, Namespaces.DEFAULT), COMPARING)
            .whenCompleteAsync(
                (picture, error) -> {
                  if (objects == edited) {
                    comparing = false;
                    draw(error == null ? picture : failed(error));
                  }
                },
                Platform::runLater);
  }

  private static DiffPicture failed(Throwable error) {
    StackTraces.tell(error);
    return DiffPicture.FAILED;
  }

  private void draw(DiffPicture picture) {
    var same = picture.looksLike(shown);
    shown = picture;
    if (!same) {
      fill(picture);
    }
  }

  private void fill(DiffPicture picture) {
    heading.setText("LIVE → EDITED · " + picture.summary());
    consequence.setText(picture.consequence());
    show(consequence, !picture.consequence().isEmpty());
    show(node, !picture.summary().isEmpty());
    grid.getChildren().clear();
    for (var difference : picture.changed()) {
      if (picture.changed().size() > 1) {
        grid.add(name(difference), 0, grid.getRowCount(), 2, 1);
      }
      difference.rows().stream().limit(ROWS - grid.getRowCount()).forEach(grid::add);
      if (grid.getRowCount() >= ROWS) {
        grid.add(new Label("and more lines, which are not shown"), 0, ROWS, 2, 1);
        break;
      }
    }
    show(scroll, !picture.changed().isEmpty());
  }

  /** As high as what is in it, up to a limit; long lines wrap. */
  private void fit() {
    var limit = HIGHEST * Theme.scale(node);
    scroll.setPrefHeight(Math.min(grid.getHeight() + 2, limit));
  }

  private static Label name(Difference difference) {
    var label = new Label(difference.name());
    label.getStyleClass().add("strong");
    return label;
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
