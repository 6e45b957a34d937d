package dev.podarium.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST;

import dev.podarium.api.ClusterSource;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.cluster.Cluster;
import dev.podarium.objects.ObjectRef;
import dev.podarium.player.EmbeddedCluster;
import dev.podarium.session.Session;
import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.Workbench;
import dev.podarium.workbench.frame.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The real window on a real embedded cluster, driven with mouse and keys and photographed.
 *
 * <p>Usage: {@code try (var window = Window.open(3)) { window.press(SPACE); … }}
 */
public final class Window implements AutoCloseable {

  private final FxRobot robot = new FxRobot();
  private final EmbeddedCluster cluster;
  private final Workbench workbench;
  private final Stage stage;

  private Window(EmbeddedCluster cluster, Workbench workbench, Stage stage) {
    this.cluster = cluster;
    this.workbench = workbench;
    this.stage = stage;
  }

  /** Nodes of the lesson's shape, 1280 × 800, light. */
  public static Window open(int nodes) {
    return open(nodes, 1280, 800, Theme.DEFAULT);
  }

  /** A window of that size and theme; {@code paths} are opened as from the command line. */
  public static Window open(int nodes, int width, int height, Theme theme, Path... paths) {
    return open(() -> new Cluster(1, Clusters.shapes(nodes)), width, height, theme, paths);
  }

  /** A window that keeps copies of unsaved text in a folder, and offers those that it finds. */
  public static Window keeping(Path settings, Theme theme, Path... paths) {
    return open(
        () -> new Cluster(1, Clusters.shapes(3)),
        1280,
        800,
        source -> opening(source, theme, paths).keeping(settings));
  }

  /** A window on a cluster, and whenever it is begun anew on the next one. */
  static Window open(
      Supplier<Cluster> clusters, int width, int height, Theme theme, Path... paths) {
    return open(clusters, width, height, source -> opening(source, theme, paths));
  }

  /** A window on what has been played so far, paused there; 1280 × 800, light. */
  public static Window on(Session played) {
    return open(
        new EmbeddedCluster(() -> played), 1280, 800, source -> opening(source, Theme.DEFAULT));
  }

  private static Window open(
      Supplier<Cluster> clusters,
      int width,
      int height,
      Function<ClusterSource, LaunchOptions> opening) {
    return open(Clusters.embedded(clusters), width, height, opening);
  }

  private static Window open(
      EmbeddedCluster source,
      int width,
      int height,
      Function<ClusterSource, LaunchOptions> opening) {
    return Fx.call(
        () -> {
          FxToolkit.registerPrimaryStage();
          return Fx.on(
              () -> {
                Thread.currentThread()
                    .setUncaughtExceptionHandler((thread, broken) -> broken.printStackTrace());
                var stage = new Stage();
                Theme.loadFonts();
                var workbench = new Workbench(opening.apply(source));
                workbench.show(stage, width, height);
                return new Window(source, workbench, stage);
              });
        });
  }

  /** Whether it is on the screen. */
  public boolean isOpen() {
    return Fx.on(stage::isShowing);
  }

  /** Asks it to close, as its own button or the system does. */
  public Window askToClose() {
    Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WINDOW_CLOSE_REQUEST)));
    return settle();
  }

  /** The texts of all labels with that query, from top to bottom. */
  public List<String> texts(String query) {
    return Fx.on(
        () -> robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList());
  }

  private static LaunchOptions opening(ClusterSource source, Theme theme, Path... paths) {
    return new LaunchOptions(CompletableFuture.completedFuture(source), List.of(paths), theme);
  }

  /** The cluster behind the glass. */
  public ClusterSource cluster() {
    return cluster;
  }

  /** The window itself, for what mouse and keys cannot say. */
  public Workbench workbench() {
    return workbench;
  }

  public FxRobot robot() {
    return robot;
  }

  /** Selects an object, as a click on its picture does. */
  public Window select(ObjectRef ref) {
    Platform.runLater(() -> workbench.selection().select(ref));
    return settle();
  }

  /** Clicks the node with that query: {@code #play}, or the text that it shows. */
  public Window click(String query) {
    robot.clickOn(query);
    return settle();
  }

  /** Clicks an object in the picture. */
  public Window click(ObjectRef ref) {
    robot.clickOn(middle(ref));
    return settle();
  }

  /** Right-clicks an object in the picture and chooses what the menu offers under that title. */
  public Window choose(ObjectRef ref, String title) {
    robot.rightClickOn(middle(ref));
    settle();
    robot.clickOn(title);
    return settle();
  }

  private Point2D middle(ObjectRef ref) {
    var bounds =
        Fx.on(() -> workbench.whereIs(ref))
            .orElseThrow(() -> new AssertionError(ref + " is not in the picture"));
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /** Presses keys together. */
  public Window press(KeyCode... keys) {
    robot.push(keys);
    return settle();
  }

  /** Ctrl and a key, without a person's pauses: for a test with very many steps. */
  public Window shortcut(KeyCode key) {
    return Fx.on(
        () -> {
          var pressed = new KeyEvent(KEY_PRESSED, "", "", key, false, true, false, false);
          stage.getScene().getRoot().fireEvent(pressed);
          return this;
        });
  }

  /** Waits as {@link #untilShown} does, and goes on at once. */
  public Window soon(String what, Callable<Boolean> shown) {
    return await(what, () -> Fx.on(shown));
  }

  /** Types a text where the focus is. */
  public Window type(String text) {
    robot.write(text);
    return settle();
  }

  /** The shown node with that query; fails when there is none. */
  public Node find(String query) {
    return find(query, Node.class);
  }

  /** The shown node of a type with that query; fails when there is none. */
  public <T extends Node> T find(String query, Class<T> type) {
    return robot.lookup(query).queryAs(type);
  }

  /** Waits until the cluster is like that; fails after {@value Fx#PATIENCE} real seconds. */
  public Window until(String what, Predicate<Snapshot> wanted) {
    return await(what, () -> wanted.test(cluster.latest())).settle();
  }

  /** Waits until time is like that. */
  public Window untilTime(String what, Predicate<State> wanted) {
    return await(what, () -> wanted.test(cluster.time().orElseThrow().state())).settle();
  }

  /** Waits until something that is asked on the JavaFX thread holds. */
  public Window untilShown(String what, Callable<Boolean> shown) {
    return await(what, () -> Fx.on(shown)).settle();
  }

  private Window await(String what, Callable<Boolean> wanted) {
    try {
      WaitForAsyncUtils.waitFor(Fx.PATIENCE, SECONDS, wanted);
    } catch (TimeoutException e) {
      photograph("failed-waiting");
      throw new AssertionError("never came true: " + what, e);
    }
    return this;
  }

  /** Lets the JavaFX thread do all that it was asked to. */
  public Window settle() {
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  @Override
  public void close() {
    Platform.runLater(stage::close);
    settle();
    cluster.close();
  }

  /** Leaves a picture of the window as target/pictures/NAME.png. */
  public Window photograph(String name) {
    settle();
    Pictures.save(stage.getScene(), name);
    return this;
  }

  /** The same for a larger window than the Headless platform can show, and in another theme. */
  public Window photograph(String name, int width, int height, Theme theme) {
    Pictures.save(workbench, stage.getScene(), name, width, height, theme);
    return settle();
  }

  /** Leaves a picture of the dialog that stands over the window. */
  public Window photographDialog(String name) {
    settle();
    Pictures.save(find(".dialog-pane").getScene(), name);
    return this;
  }

  /** The manifests that are open in it. */
  public Editing editing() {
    return new Editing(this);
  }

  /** Whatever had the focus, the window has it now. On the JavaFX thread. */
  void requestFocus() {
    stage.requestFocus();
  }
}
