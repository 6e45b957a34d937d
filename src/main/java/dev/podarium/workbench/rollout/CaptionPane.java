package dev.podarium.workbench.rollout;

import dev.podarium.narration.NarratedChange;
import dev.podarium.narration.NarrationLog;
import dev.podarium.narration.Sentence;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.Pulse.Beat;
import dev.podarium.workbench.frame.SentenceFlow;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** One sentence of what just happened and because of what. On the JavaFX thread. */
public final class CaptionPane implements Pane {

  private static final String BEFORE_ANYTHING =
      "Apply the manifest, then let time go on: here is told what each component does, and why.";

  private final NarrationLog narrations;
  private Caption caption = new Caption();
  private long revision;
  private final SentenceFlow words;
  private final StackPane root;

  /**
   * A caption that has nothing to tell yet.
   *
   * @param narrations told of every change by this pane, and by nobody else
   */
  public CaptionPane(PaneContext context, NarrationLog narrations) {
    this.narrations = narrations;
    words = new SentenceFlow(context.selection());
    root = new StackPane(words);
    root.getStyleClass().add("caption");
    root.getStylesheets().add(stylesheet());
    words.show(Sentence.of(BEFORE_ANYTHING));
    context.pulse().listen(this::pulse);
  }

  @Override
  public String title() {
    return "Caption";
  }

  @Override
  public Node node() {
    return root;
  }

  private void pulse(Beat beat) {
    if (beat.snapshot().revision() < revision) {
      caption = new Caption();
      words.show(Sentence.of(BEFORE_ANYTHING));
    }
    revision = beat.snapshot().revision();
    var first = !beat.complete();
    var happened = narrations.take(beat.changes(), beat.snapshot());
    caption.frame(first ? List.<NarratedChange>of() : happened, playing(beat));
    var shown = caption.shown();
    if (shown != null) {
      words.show(narrations.tell(shown));
    }
  }

  private static boolean playing(Beat beat) {
    return beat.time() != null && beat.time().playing();
  }

  static String stylesheet() {
    var url = CaptionPane.class.getResource("/assets/styles/rollout.css");
    return Objects.requireNonNull(url, "rollout.css").toExternalForm();
  }
}
