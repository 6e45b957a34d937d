package dev.podarium.workbench.inspector;

import dev.podarium.api.Moment;
import dev.podarium.narration.Narrator;
import dev.podarium.narration.WhyChain;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.EventTable;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.kinds.ObjectDetails;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The selected object, kept up to date without flicker. On the JavaFX thread. */
public final class InspectorPane implements Pane {

  private static final String HINT =
      "Click a Node, a Pod or any other object: here is shown what was asked for, what is, and"
          + " why.";

  private final PaneContext context;
  private final Narrator narrator;
  private final Label title = new Label();
  private final OverviewView overview;
  private final ObjectEvents events = new ObjectEvents();
  private final YamlView yaml = new YamlView();
  private final ActionBar actions = new ActionBar();
  private final DialRows dials = new DialRows();
  private final TabPane tabs = new TabPane();
  private final Tab overviewTab;
  private final Tab yamlTab;
  private final Subscription listening;
  private final BorderPane root = new BorderPane();
  private @Nullable HasMetadata shown;

  /** An inspector of the context's selection. */
  public InspectorPane(PaneContext context) {
    this.context = context;
    narrator = context.narrator();
    overview = new OverviewView(context.selection());
    overviewTab = tab("overview", "Overview", overview);
    yamlTab = tab("yaml", "YAML", yaml);
    tabs.getTabs().addAll(overviewTab, tab("object-events", "Events", events), yamlTab);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    title.setId("inspector-title");
    title.setWrapText(true);
    title.getStyleClass().add("inspector-title");
    root.getStyleClass().add("inspector");
    root.getStylesheets().add(EventTable.stylesheet());
    listening =
        context
            .pulse()
            .listen(_ -> pulse())
            .and(context.selection().property().subscribe(ref -> select(ref)));
    yamlTab.selectedProperty().subscribe(selected -> showYaml());
  }

  @Override
  public String title() {
    return "Inspector";
  }

  @Override
  public Node node() {
    return root;
  }

  private static Tab tab(String id, String title, Node content) {
    var tab = new Tab(title, content);
    tab.setId("tab-" + id);
    return tab;
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private void pulse() {
    var ref = context.selection().get();
    if (ref != null) {
      show(ref);
    }
  }

  private void select(@Nullable ObjectRef ref) {
    if (ref == null) {
      var hint = new Label(HINT);
      hint.setWrapText(true);
      hint.getStyleClass().addAll("quiet", "inspector-hint");
      root.setTop(null);
      root.setCenter(new VBox(hint));
      root.setBottom(null);
      shown = null;
      return;
    }
    root.setTop(title);
    root.setCenter(tabs);
    root.setBottom(new VBox(dials, actions));
    overview.toTop();
    show(ref);
  }

  private void show(ObjectRef ref) {
    var beat = context.pulse().last();
    var moment = beat.moment();
    var snapshot = moment.snapshot();
    var present = snapshot.find(ref);
    var object = present == null ? lastKnown(ref, moment) : present;
    if (object == null) {
      overview.show(Absence.of(ref), WhyChain.NONE);
    } else {
      var model = ObjectDetails.of(object, snapshot, beat.nanos());
      var why = WhyChain.of(ref, moment, narrator);
      overview.show(
          present == null ? Absence.of(model, narrator.latestOf(ref, moment).orElse(null)) : model,
          why);
      events.show(object, snapshot, beat.nanos());
    }
    shown = object;
    title.setText(ref.kind().name() + " " + ref.name());
    actions.show(present == null ? List.of() : context.actions().on(ref));
    dials.show(present == null ? List.of() : context.actions().dials(ref));
    showYaml();
  }

  private @Nullable HasMetadata lastKnown(ObjectRef ref, Moment moment) {
    return narrator.latestOf(ref, moment).map(latest -> latest.change().object()).orElse(null);
  }

  private void showYaml() {
    if (yamlTab.isSelected() && shown != null) {
      yaml.show(shown);
    }
  }
}
