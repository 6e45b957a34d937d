package dev.podarium.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST;

import dev.podarium.World;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.cluster.Cluster;
import dev.podarium.objects.ObjectRef;
import dev.podarium.player.EmbeddedCluster;
import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.Workbench;
import dev.podarium.workbench.frame.Photographer;
import dev.podarium.workbench.frame.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The real window on a real embedded cluster, driven with mouse and keys and photographed.
 *
 * <p>Usage: {@code try (var window = Window.open(3)) { window.press(SPACE); … }}
 */
public final class Window implements AutoCloseable {

  /** How long a person would wait, in real seconds. */
  private static final int PATIENCE = 30;

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
    return open(() -> new Cluster(1, shapes(nodes)), width, height, theme, paths);
  }

  /** A window that keeps copies of unsaved text in a folder, and offers those that it finds. */
  public static Window keeping(Path settings, Theme theme, Path... paths) {
    return open(
        () -> new Cluster(1, shapes(3)),
        1280,
        800,
        source -> opening(source, theme, paths).keeping(settings));
  }

  /** The lesson's machines: node-0, node-1, … */
  static List<NodeShape> shapes(int nodes) {
    return IntStream.range(0, nodes).mapToObj(i -> NodeShape.of("node-" + i)).toList();
  }

  /** A window on a cluster, and whenever it is begun anew on the next one. */
  static Window open(
      Supplier<Cluster> clusters, int width, int height, Theme theme, Path... paths) {
    return open(clusters, width, height, source -> opening(source, theme, paths));
  }

  private static Window open(
      Supplier<Cluster> clusters,
      int width,
      int height,
      Function<ClusterSource, LaunchOptions> opening) {
    var source = embedded(clusters);
    return toolkit(
        () -> {
          FxToolkit.registerPrimaryStage();
          return onFx(
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
    return onFx(stage::isShowing);
  }

  /** Asks it to close, as its own button or the system does. */
  public Window askToClose() {
    Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WINDOW_CLOSE_REQUEST)));
    return settle();
  }

  /** The names of the manifests that are open, as their tabs say. */
  public List<String> manifests() {
    return onFx(() -> tabs().stream().filter(Tab::isClosable).map(Tab::getText).toList());
  }

  /** Puts a manifest that is open in front, ready to be typed in. */
  public Window edit(String name) {
    onFx(
        () -> {
          var tab = tabs().stream().filter(t -> t.getText().startsWith(name)).findFirst();
          tab.orElseThrow().getTabPane().getSelectionModel().select(tab.get());
          stage.requestFocus();
          return tab;
        });
    return untilShown(
        name + " can be typed in",
        () -> {
          area().requestFocus();
          return area().isFocused();
        });
  }

  /** The text area of the manifest in front. On the JavaFX thread. */
  public CodeArea area() {
    var front =
        tabs().stream().filter(Tab::isSelected).map(Tab::getContent).findFirst().orElseThrow();
    return (CodeArea) front.lookup(".code");
  }

  /** The tabs of the manifests, which are shown from now on in place of the list of files. */
  private List<Tab> tabs() {
    find("#files", ToggleButton.class).setSelected(false);
    return find("#manifests", TabPane.class).getTabs();
  }

  /** What became of the last apply, line by line. */
  public List<String> outcome() {
    return texts(".outcome");
  }

  /** The texts of all labels with that query, from top to bottom. */
  public List<String> texts(String query) {
    return onFx(
        () -> robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList());
  }

  /** Closes all manifests without a question. */
  public Window closeManifests() {
    return onFx(
        () -> {
          tabs().removeIf(Tab::isClosable);
          return this;
        });
  }

  private static LaunchOptions opening(ClusterSource source, Theme theme, Path... paths) {
    return new LaunchOptions(CompletableFuture.completedFuture(source), List.of(paths), theme);
  }

  static EmbeddedCluster embedded(Supplier<Cluster> clusters) {
    return new EmbeddedCluster(() -> World.session(clusters.get()));
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
        onFx(() -> workbench.whereIs(ref))
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
    return onFx(
        () -> {
          var pressed = new KeyEvent(KEY_PRESSED, "", "", key, false, true, false, false);
          stage.getScene().getRoot().fireEvent(pressed);
          return this;
        });
  }

  /** Waits as {@link #untilShown} does, and goes on at once. */
  public Window soon(String what, Callable<Boolean> shown) {
    return await(what, () -> onFx(shown));
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

  /** Waits until the cluster is like that; fails after {@value #PATIENCE} real seconds. */
  public Window until(String what, Predicate<Snapshot> wanted) {
    return await(what, () -> wanted.test(cluster.latest())).settle();
  }

  /** Waits until time is like that. */
  public Window untilTime(String what, Predicate<State> wanted) {
    return await(what, () -> wanted.test(cluster.time().orElseThrow().state())).settle();
  }

  /** Waits until something that is asked on the JavaFX thread holds. */
  public Window untilShown(String what, Callable<Boolean> shown) {
    return await(what, () -> onFx(shown)).settle();
  }

  private Window await(String what, Callable<Boolean> wanted) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, SECONDS, wanted);
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

  /** Runs something on the JavaFX thread and waits for what comes of it. */
  public static <T> T onFx(Callable<T> action) {
    return toolkit(() -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, action));
  }

  /** Leaves a picture of the window as target/pictures/NAME.png. */
  public Window photograph(String name) {
    settle();
    return onFx(() -> save(stage.getScene(), name));
  }

  /**
   * The same for a larger window than the Headless platform can show, and in another theme: the
   * panes move for a moment into a scene that no stage shows.
   */
  public Window photograph(String name, int width, int height, Theme theme) {
    var small = stage.getScene();
    var root = small.getRoot();
    var large =
        onFx(
            () -> {
              workbench.wear(theme);
              small.setRoot(new Pane());
              var scene = new Scene(root, width, height);
              theme.applyTo(scene);
              scene.snapshot(null);
              return scene;
            });
    untilDrawn();
    onFx(() -> save(large, name));
    onFx(
        () -> {
          large.setRoot(new Pane());
          small.setRoot(root);
          workbench.wear(Theme.DEFAULT);
          return root;
        });
    return settle();
  }

  /** Lets some frames pass, in which the pulse brings all panes up to date. */
  private void untilDrawn() {
    var drawn = new CompletableFuture<Boolean>();
    var frames =
        new AnimationTimer() {
          private int seen;

          @Override
          public void handle(long now) {
            if (++seen == 5) {
              drawn.complete(true);
            }
          }
        };
    Platform.runLater(frames::start);
    await("five frames", drawn::isDone);
    Platform.runLater(frames::stop);
  }

  private Window save(Scene scene, String name) throws IOException {
    Photographer.save(scene, Path.of("target", "pictures", name + ".png"));
    return this;
  }

  @Override
  public void close() {
    Platform.runLater(stage::close);
    settle();
    cluster.close();
  }

  /** Leaves a picture of the dialog that stands over the window. */
  public Window photographDialog(String name) {
    settle();
    return onFx(() -> save(find(".dialog-pane").getScene(), name));
  }

  private static <T> T toolkit(Callable<T> action) {
    try {
      return action.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
