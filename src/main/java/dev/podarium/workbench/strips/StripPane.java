package dev.podarium.workbench.strips;

import dev.podarium.narration.Sentence;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.SentenceFlow;
import dev.podarium.workbench.strips.Strips.Drawable;
import dev.podarium.workbench.strips.drawing.StripPicture;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

/**
 * The strip of the selected workload, or of that to which the selected object belongs, else of the
 * one that changed last. On the JavaFX thread.
 */
public final class StripPane implements Pane {

  private final PaneContext context;
  private final Strips strips;
  private final Text title = new Text();
  private final Text figures = new Text();
  private final StripView view;
  private final SentenceFlow sentence;
  private final VBox root;
  private final Subscription listening;

  /** A pane without a workload to show yet. */
  public StripPane(PaneContext context) {
    this.context = context;
    strips = new Strips(context.cluster());
    view = new StripView(context);
    sentence = new SentenceFlow(context.selection());
    sentence.getStyleClass().add("strip-sentence");
    title.getStyleClass().add("strip-title");
    figures.getStyleClass().add("strip-figures");
    VBox.setVgrow(view, Priority.ALWAYS);
    root = new VBox(new TextFlow(title, new Text("   "), figures), view, sentence);
    root.getStyleClass().add("strip");
    root.getStylesheets().add(CaptionPane.stylesheet());
    listening =
        context
            .pulse()
            .listen(_ -> pulse())
            .and(context.selection().property().subscribe(this::pulse));
  }

  @Override
  public String title() {
    return "Strip";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private void pulse() {
    var beat = context.pulse().last();
    var drawable = strips.about(context.selection().get(), beat.moment(), beat.nanos());
    var picture = drawable.map(Drawable::picture);
    title.setText(picture.map(StripPicture::title).orElse("Workload"));
    figures.setText(
        picture
            .map(StripPicture::figures)
            .orElse("as soon as there is one, its course is drawn here"));
    show(picture.map(StripPicture::sentence).orElse(Sentence.EMPTY));
    view.show(drawable.orElse(null));
  }

  private void show(Sentence words) {
    sentence.show(words);
    sentence.setVisible(!words.isEmpty());
    sentence.setManaged(sentence.isVisible());
  }
}
