package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.workbench.editor.recovery.Recovery;
import dev.podarium.workbench.editor.recovery.RecoveryBar;
import dev.podarium.workbench.editor.recovery.UnsavedText;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.StackTraces;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Manifests in tabs, what is wrong with them, and the button that applies them. */
public final class EditorPane implements Pane {

  private static final String STYLES =
      Objects.requireNonNull(EditorPane.class.getResource("/assets/styles/editor.css"))
          .toExternalForm();

  private static final Manifest NOTHING = new Manifest(List.of(), List.of());

  private final PaneContext context;
  private final ManifestTabFiles tabFiles;
  private final Applying applying;
  private final ManifestTabs tabs = new ManifestTabs(tab -> mayClose(tab), this::watch);
  private final ProblemList problems = new ProblemList(this::goTo);
  private final ApplyBar bar = new ApplyBar(this::apply, () -> inFront(ManifestTab::revert));
  private final VBox below = new VBox();
  private final OutcomeList outcomes = new OutcomeList();
  private final VBox about = new VBox(problems, below);
  private final VBox foot = new VBox(about, outcomes, bar);
  private final StackPane centre = new StackPane(tabs.node());
  private final ToggleButton files = new ToggleButton("Files");
  private final Subscription listening;
  private final BorderPane node = new BorderPane(centre);
  private final ReadOnlyObjectWrapper<Manifest> edited = new ReadOnlyObjectWrapper<>(NOTHING);

  /** An editor with nothing in it yet. */
  public EditorPane(PaneContext context) {
    this.context = context;
    tabFiles = new ManifestTabFiles(context.notices(), node);
    applying = new Applying(context.cluster());
    node.setId("editor");
    node.getStyleClass().add("editor");
    node.getStylesheets().add(STYLES);
    node.setBottom(foot);
    tabs.node().getSelectionModel().selectedItemProperty().addListener(_ -> refresh());
    new DiskWatch(tabs::all, node);
    listening = context.shown().property().subscribe(this::refresh);
    refresh();
  }

  @Override
  public String title() {
    return "Manifest";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  /** What the tab in front says; follows what is typed after a moment. */
  public ReadOnlyObjectProperty<Manifest> edited() {
    return edited.getReadOnlyProperty();
  }

  /** Shows a part between the problems and the buttons. */
  public void putBelow(Node part) {
    below.getChildren().setAll(part);
  }

  /** Offers a list of files in the place of the manifests, behind a button beside the tabs. */
  public void putFiles(Node list) {
    files.setId("files");
    files.getStyleClass().add("files-button");
    StackPane.setAlignment(files, Pos.TOP_RIGHT);
    centre.getChildren().setAll(tabs.node(), files);
    files.selectedProperty().addListener((_, _, shown) -> swap(shown ? list : null));
  }

  private void swap(@Nullable Node list) {
    centre.getChildren().set(0, list == null ? tabs.node() : list);
    for (var part : List.of(about, bar)) {
      part.setVisible(list == null);
      part.setManaged(list == null);
    }
    files.setText(list == null ? "Files" : "Manifests");
  }

  /** Shows the list of files, or the manifests. */
  public void showFiles(boolean shown) {
    files.setSelected(shown);
  }

  /** Opens a text that belongs to no file, in front. */
  public void openText(String name, String text) {
    if (!tabs.showUnchanged(name, text)) {
      tabs.add(new ManifestTab(name, text));
    }
  }

  /** Opens a file in front; one that is open already is shown. */
  public void open(Path file) {
    var path = file.toAbsolutePath().normalize();
    if (!tabs.show(path)) {
      tabFiles.open(path, tabs::add);
    }
  }

  /** Opens an empty tab in front. */
  public void openNew() {
    tabs.addUntitled();
  }

  /** Has somebody told of each file that is saved. */
  public void onSaved(Consumer<Path> listener) {
    tabFiles.onSaved(listener);
  }

  /** Has somebody told how the file of a tab is on disk, in words; no words: as it was. */
  public void onMarked(BiConsumer<Path, String> listener) {
    tabFiles.onMarked(listener);
  }

  /** Saves the tab in front; asks for a file name when it has none. */
  public void save() {
    inFront(tabFiles::save);
  }

  /** Saves the tab in front under a name that is asked for. */
  public void saveAs() {
    inFront(tabFiles::saveAs);
  }

  /** Reads the file of the tab in front again. */
  public void readAgain() {
    inFront(tabFiles::readAgain);
  }

  /** From now on copies of unsaved text are kept; offers those that earlier runs have left. */
  public void keepIn(Recovery recovery) {
    tabFiles.keepIn(recovery);
    node.setTop(new RecoveryBar(recovery, this::restore));
  }

  private void restore(List<UnsavedText> copies) {
    copies.stream().map(ManifestTab::restored).forEach(tabs::replace);
    showFiles(false);
  }

  /** Whether the window may close; asks what is to become of text that is in no file. */
  public boolean mayClose() {
    return tabFiles.mayClose(tabs.unsaved(), tabs::show);
  }

  private boolean mayClose(ManifestTab tab) {
    return tabFiles.mayClose(tab);
  }

  /** Applies what can be used of the tab in front. */
  public void apply() {
    inFront(tab -> tab.readNow(reading -> apply(tab, reading)));
  }

  /** Applies the objects in their order, leaves out what has a problem, and says what became. */
  public void applyAll(Manifest manifest) {
    var whyNot = whyNot(manifest);
    if (!whyNot.isEmpty()) {
      context.notices().error("Nothing was applied", whyNot);
      return;
    }
    var unused =
        send(manifest, UnaryOperator.identity())
            .thenAccept(
                outcomes -> {
                  if (!Report.of(outcomes, manifest.diagnostics()).refused()) {
                    context.notices().info(Report.count(outcomes));
                  }
                });
  }

  private void apply(ManifestTab tab, Reading reading) {
    if (whyNot(reading.manifest()).isEmpty()) {
      var unused =
          send(reading.manifest(), Report::brief)
              .thenAccept(outcomes -> Platform.runLater(() -> applied(tab, reading, outcomes)));
    }
  }

  private CompletableFuture<List<Outcome>> send(Manifest manifest, UnaryOperator<Report> shown) {
    return applying
        .apply(manifest.objects())
        .whenComplete((outcomes, _) -> say(Report.of(outcomes, manifest.diagnostics()), shown))
        .exceptionally(this::stumbled);
  }

  private List<Outcome> stumbled(Throwable error) {
    StackTraces.tell(error);
    context
        .notices()
        .error("A fault of Podarium", "What became of it cannot be said: apply it once more.");
    return List.of();
  }

  private void say(Report report, UnaryOperator<Report> shown) {
    if (report.refused()) {
      context.notices().error("Not all was applied", report.refusals());
    }
    Platform.runLater(() -> outcomes.say(shown.apply(report)));
  }

  private void applied(ManifestTab tab, Reading reading, List<Outcome> outcomes) {
    var refusals = outcomes.stream().flatMap(outcome -> outcome.diagnostics().stream()).toList();
    if (!refusals.isEmpty()) {
      tab.refused(refusals);
    } else if (reading.manifest().valid() && outcomes.stream().allMatch(Outcome::applied)) {
      tab.applied(reading.text());
    }
  }

  private void goTo(Diagnostic problem) {
    inFront(tab -> tab.goTo(problem));
  }

  private void inFront(Consumer<ManifestTab> action) {
    var tab = tabs.current();
    if (tab != null) {
      action.accept(tab);
    }
  }

  private void watch(ManifestTab tab) {
    tab.reading().addListener(_ -> refresh());
    tab.area().multiPlainChanges().subscribe(_ -> outcomes.silent());
    tabFiles.take(tab);
  }

  private void refresh() {
    var tab = tabs.current();
    var reading = tab == null ? null : tab.reading().get();
    var manifest = reading == null ? NOTHING : reading.manifest();
    problems.show(manifest);
    bar.offer(
        whyNot(manifest),
        tab != null && tab.changed(),
        "kubectl apply -f " + (tab == null ? "FILE" : tab.name()));
    edited.set(manifest);
  }

  private String whyNot(Manifest manifest) {
    if (context.shown().past() != null) {
      return "Not now, because the window shows the past, where nothing can be applied.";
    }
    if (!manifest.objects().isEmpty()) {
      return "";
    }
    if (manifest.valid()) {
      return "Not now, because there is no object in it yet.";
    }
    var first = manifest.diagnostics().getFirst();
    return "Not now, because of line %d: %s".formatted(first.line(), first.message());
  }
}
