package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.workbench.frame.Desk;
import dev.podarium.workbench.frame.Pane;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Manifests in tabs, what is wrong with them, and the button that applies them. */
public final class EditorPane implements Pane {

  private static final String STYLES =
      Objects.requireNonNull(EditorPane.class.getResource("/assets/styles/editor.css"))
          .toExternalForm();

  private static final Manifest NOTHING = new Manifest(List.of(), List.of());
  private static final String NAMESPACE = "default";

  private final Desk desk;
  private final Filing filing;
  private final Applying applying;
  private final SheetTabs tabs = new SheetTabs(this::save, this::watch);
  private final ProblemList problems = new ProblemList(this::goTo);
  private final ApplyBar bar = new ApplyBar(this::apply, () -> inFront(Sheet::revert));
  private final VBox below = new VBox();
  private final VBox foot = new VBox(problems, below, bar);
  private final StackPane centre = new StackPane(tabs.node());
  private final ToggleButton files = new ToggleButton("Files");
  private final BorderPane node = new BorderPane(centre);
  private Consumer<Path> saved = _ -> {};
  private final ReadOnlyObjectWrapper<Manifest> edited = new ReadOnlyObjectWrapper<>(NOTHING);

  /** An editor with nothing in it yet. */
  public EditorPane(Desk desk) {
    this.desk = desk;
    filing = new Filing(desk.notices());
    applying = new Applying(desk.cluster(), NAMESPACE);
    node.setId("editor");
    node.getStyleClass().add("editor");
    node.getStylesheets().add(STYLES);
    node.setBottom(foot);
    tabs.node().getSelectionModel().selectedItemProperty().addListener(_ -> refresh());
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

  /** What the sheet in front says; follows what is typed after a moment. */
  public ReadOnlyObjectProperty<Manifest> edited() {
    return edited.getReadOnlyProperty();
  }

  /** Shows a part between the problems and the buttons. */
  public void putBelow(Node part) {
    below.getChildren().setAll(part);
  }

  /** Offers a list of files in the place of the sheets, behind a button beside the tabs. */
  public void putFiles(Node list) {
    files.setId("files");
    files.getStyleClass().add("files-button");
    StackPane.setAlignment(files, Pos.TOP_RIGHT);
    centre.getChildren().setAll(tabs.node(), files);
    files.selectedProperty().addListener((_, _, shown) -> swap(shown ? list : null));
  }

  private void swap(@Nullable Node list) {
    centre.getChildren().set(0, list == null ? tabs.node() : list);
    node.setBottom(list == null ? foot : null);
    files.setText(list == null ? "Files" : "Manifests");
  }

  /** Shows the list of files, or the sheets. */
  public void showFiles(boolean shown) {
    files.setSelected(shown);
  }

  /** Opens a text that belongs to no file, in front. */
  public void openText(String name, String text) {
    if (!tabs.showUnchanged(name, text)) {
      tabs.add(new Sheet(name, null, text));
    }
  }

  /** Opens a file in front; one that is open already is shown. */
  public void open(Path file) {
    var path = file.toAbsolutePath().normalize();
    if (!tabs.show(path)) {
      filing.read(path, tabs::add);
    }
  }

  /** Opens an empty sheet in front. */
  public void openNew() {
    tabs.addUntitled();
  }

  /** Has somebody told of each file that is saved. */
  public void onSaved(Consumer<Path> listener) {
    saved = listener;
  }

  /** Saves the sheet in front; asks for a file name when it has none. */
  public void save() {
    inFront(this::save);
  }

  /** Applies the sheet in front, if nothing is wrong with it. */
  public void apply() {
    inFront(sheet -> sheet.readNow(reading -> apply(sheet, reading)));
  }

  /** Applies objects in their order and says what became of them. */
  public void applyAll(List<ManifestObject> objects) {
    var unused =
        send(objects)
            .thenAccept(
                outcomes -> {
                  if (!Report.of(outcomes).refused()) {
                    desk.notices().info(Report.count(outcomes));
                  }
                });
  }

  private void apply(Sheet sheet, Reading reading) {
    if (whyNot(reading.manifest()).isEmpty()) {
      var unused =
          send(reading.manifest().objects())
              .thenAcceptAsync(
                  outcomes -> applied(sheet, reading.text(), outcomes), Platform::runLater);
    }
  }

  private CompletableFuture<List<Outcome>> send(List<ManifestObject> objects) {
    return applying
        .apply(objects)
        .whenComplete(
            (outcomes, error) -> {
              if (error != null) {
                desk.notices().error("Not applied", String.valueOf(error.getMessage()));
              } else {
                say(Report.of(outcomes));
              }
            });
  }

  private void say(Report report) {
    if (report.refused()) {
      desk.notices().error("The API server refused", report.text());
    }
    Platform.runLater(() -> bar.say(report));
  }

  private void applied(Sheet sheet, String text, List<Outcome> outcomes) {
    if (Report.of(outcomes).refused()) {
      sheet.refused(outcomes.stream().flatMap(o -> o.diagnostics().stream()).toList());
    } else {
      sheet.applied(text);
    }
  }

  private void save(Sheet sheet) {
    filing.save(sheet, node.getScene() == null ? null : node.getScene().getWindow());
    if (sheet.path() != null) {
      saved.accept(sheet.path());
    }
  }

  private void goTo(Diagnostic problem) {
    inFront(sheet -> sheet.goTo(problem));
  }

  private void inFront(Consumer<Sheet> action) {
    var sheet = tabs.current();
    if (sheet != null) {
      action.accept(sheet);
    }
  }

  private void watch(Sheet sheet) {
    sheet.reading().addListener(_ -> refresh());
    sheet.area().multiPlainChanges().subscribe(_ -> bar.silent());
  }

  private void refresh() {
    var sheet = tabs.current();
    var reading = sheet == null ? null : sheet.reading().get();
    var manifest = reading == null ? NOTHING : reading.manifest();
    problems.show(manifest.diagnostics());
    bar.offer(
        whyNot(manifest),
        sheet != null && sheet.changed(),
        "kubectl apply -f " + (sheet == null ? "FILE" : sheet.name()));
    edited.set(manifest);
  }

  private static String whyNot(Manifest manifest) {
    if (manifest.valid()) {
      return manifest.objects().isEmpty() ? "Not now, because there is no object in it yet." : "";
    }
    var first = manifest.diagnostics().getFirst();
    return "Not now, because of line %d: %s".formatted(first.line(), first.message());
  }
}
