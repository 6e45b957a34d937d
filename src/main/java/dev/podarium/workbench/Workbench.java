package dev.podarium.workbench;

import dev.podarium.api.ClusterSource;
import dev.podarium.api.TimeMachine;
import dev.podarium.narration.Narrator;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.editor.recovery.Recovery;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.frame.ShownMoment;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.keys.Help;
import dev.podarium.workbench.keys.Keys;
import dev.podarium.workbench.kinds.ClusterActions;
import dev.podarium.workbench.lesson.Example;
import dev.podarium.workbench.picking.FileDialogs;
import dev.podarium.workbench.picking.FileDrop;
import dev.podarium.workbench.rescue.BrokenBanner;
import dev.podarium.workbench.rescue.Renewal;
import dev.podarium.workbench.rescue.Unexpected;
import dev.podarium.workbench.transport.TransportBar;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: gives each pane the context, and puts them together with menus, time and keys. */
public final class Workbench {

  private static final String FIRST_HINT =
      "Apply the manifest at the left (Ctrl+Enter), then press Space to let time go on.";

  /** The folder of sessions in which something broke, beside the settings. */
  private static final String SESSIONS = "sessions";

  /** The folder of unsaved text, beside the settings. */
  private static final String UNSAVED = "unsaved";

  private final Notifier notices = new Notifier();
  private final Keys keys = new Keys();
  private final Help help = new Help(keys);
  private final Dressing dressing;
  private final PaneContext context;
  private final Panes panes;
  private final FileDialogs files;
  private final Optional<Renewal> renewal;
  private final Optional<Recovery> recovery;
  private final BorderPane root = new BorderPane();

  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          context.pulse().beat();
        }
      };

  /** A window that is not shown yet. On the JavaFX thread. */
  public Workbench(LaunchOptions options) {
    var cluster = options.cluster().join();
    dressing = new Dressing(options.theme());
    context = context(cluster);
    panes = new Panes(context);
    files = new FileDialogs(notices, panes::open);
    dressing.listen(context.pulse()::again);
    root.setCenter(panes.node());
    renewal = cluster.time().map(time -> new Renewal(context, time, sessions(options)));
    root.setTop(top());
    recovery = keep(options);
    open(options);
  }

  private PaneContext context(ClusterSource cluster) {
    var shown = new ShownMoment();
    var pulse = new Pulse(cluster, shown);
    var actions = new ClusterActions(cluster, pulse, notices);
    return new PaneContext(
        cluster, shown, pulse, new Narrator(cluster), new Selection(), actions, notices);
  }

  private VBox top() {
    var top = new VBox();
    renewal.ifPresent(anew -> addBanner(top, anew));
    var menu = new MainMenu(files, renewal, panes, dressing, help).node();
    context
        .cluster()
        .time()
        .ifPresentOrElse(time -> addTransport(top, time, menu), () -> top.getChildren().add(menu));
    keys.on(KeyCode.ENTER, "Apply the manifest", this::apply, KeyCombination.SHORTCUT_DOWN)
        .on(KeyCode.S, "Save the manifest", panes::save, KeyCombination.SHORTCUT_DOWN)
        .on(
            KeyCode.S,
            "Save the manifest under another name",
            panes::saveAs,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN)
        .on(KeyCode.R, "Read again from disk", panes::readAgain, KeyCombination.SHORTCUT_DOWN)
        .on(KeyCode.N, "New manifest", panes::openNew, KeyCombination.SHORTCUT_DOWN)
        .on(KeyCode.EQUALS, "Larger", dressing::larger, KeyCombination.SHORTCUT_DOWN)
        .on(KeyCode.MINUS, "Smaller", dressing::smaller, KeyCombination.SHORTCUT_DOWN)
        .on(KeyCode.F5, "Presenter size on or off", dressing::present);
    return top;
  }

  private static Path sessions(LaunchOptions options) {
    return options
        .settings()
        .map(folder -> folder.resolve(SESSIONS))
        .orElse(Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  private void addBanner(VBox top, Renewal anew) {
    var broken = new BrokenBanner(anew);
    context.pulse().listen(broken::show);
    top.getChildren().add(broken);
  }

  private void addTransport(VBox top, TimeMachine time, Node menu) {
    var transport = new TransportBar(context, time, menu);
    top.getChildren().add(transport);
    keys.over(time, transport::togglePlay);
  }

  /** Takes the focus out of the text, so that Space plays what was just applied. */
  private void apply() {
    panes.apply();
    root.requestFocus();
  }

  /** Begins to keep copies of unsaved text, until the window is closed in whatever way. */
  private Optional<Recovery> keep(LaunchOptions options) {
    var recovery = options.settings().map(folder -> new Recovery(folder.resolve(UNSAVED), notices));
    recovery.ifPresent(panes::keepIn);
    return recovery;
  }

  /**
   * Writes the last copies of unsaved text; for the end of the program without a question. Any
   * thread; waits for the disk.
   */
  public void keepUnsaved() {
    recovery.ifPresent(Recovery::finish);
  }

  private void open(LaunchOptions options) {
    if (!options.paths().isEmpty()) {
      panes.open(options.paths());
      return;
    }
    panes.open(Example.first());
    panes.hint().show(FIRST_HINT);
    context
        .pulse()
        .listen(
            beat -> {
              if (beat.time() != null && beat.time().playing()) {
                panes.hint().followed(FIRST_HINT);
              }
            });
  }

  /** Puts the window on the screen and lets its pulse beat. */
  public void show(Stage stage, double width, double height) {
    var scene = new Scene(root, width, height);
    dressing.dress(scene);
    keys.install(scene);
    FileDrop.install(scene, panes::open);
    notices.belongTo(stage);
    help.belongTo(stage);
    renewal.ifPresent(anew -> anew.belongTo(stage));
    new Unexpected(notices).listen();
    files.belongTo(stage);
    stage.setTitle("Podarium");
    stage.getIcons().add(icon());
    stage.setScene(scene);
    stage.setOnCloseRequest(this::closing);
    stage.setOnHidden(_ -> close());
    stage.show();
    Platform.runLater(root::requestFocus);
    frames.start();
  }

  private void close() {
    frames.stop();
    panes.close();
    keepUnsaved();
  }

  private void closing(WindowEvent request) {
    if (!panes.mayClose()) {
      request.consume();
    }
  }

  /** Where an object is in the picture, on the screen; empty when it is not drawn. */
  public Optional<Bounds> whereIs(ObjectRef ref) {
    return panes.picture().whereIs(ref);
  }

  /** Changes how the window looks. */
  public void wear(Theme theme) {
    dressing.wear(theme);
  }

  /** Which moment the window shows. */
  public ShownMoment shown() {
    return context.shown();
  }

  /** What the window is about now. */
  public Selection selection() {
    return context.selection();
  }

  private static Image icon() {
    var file = Workbench.class.getResourceAsStream("/assets/icons/podarium.png");
    return new Image(Objects.requireNonNull(file, "podarium.png"));
  }
}
