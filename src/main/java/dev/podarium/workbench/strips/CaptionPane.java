package dev.podarium.workbench.strips;

import dev.podarium.narration.Narrator;
import dev.podarium.narration.Sentence;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.SentenceFlow;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** One sentence of what just happened and because of what. On the JavaFX thread. */
public final class CaptionPane implements Pane {

  private static final String BEFORE_ANYTHING =
      "Apply the manifest, then let time go on: here is told what each component does, and why.";

  private final Narrator narrator;
  private final SentenceFlow words;
  private final StackPane root;
  private final Subscription listening;
  private Caption caption = new Caption();
  private boolean live = true;

  /** A caption that has nothing to tell yet. */
  public CaptionPane(PaneContext context) {
    narrator = context.narrator();
    words = new SentenceFlow(context.selection());
    root = new StackPane(words);
    root.getStyleClass().add("caption");
    root.getStylesheets().add(stylesheet());
    words.show(Sentence.of(BEFORE_ANYTHING));
    listening = context.pulse().listen(this::pulse);
  }

  @Override
  public String title() {
    return "Caption";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void close() {
    listening.unsubscribe();
  }

  private void pulse(Beat beat) {
    var goesOn = live && beat.moment().live() && beat.complete();
    live = beat.moment().live();
    if (goesOn) {
      var branch = beat.moment().branch();
      var narrated = beat.changes().stream().map(change -> narrator.of(branch, change)).toList();
      caption.frame(narrated, beat.playing());
    } else {
      caption = Caption.of(narrator.latest(beat.moment()).orElse(null));
    }
    var shown = caption.shown();
    words.show(shown == null ? Sentence.of(BEFORE_ANYTHING) : narrator.tell(shown));
  }

  static String stylesheet() {
    var url = CaptionPane.class.getResource("/assets/styles/strips.css");
    return Objects.requireNonNull(url, "strips.css").toExternalForm();
  }
}
