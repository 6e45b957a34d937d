package dev.podarium.workbench.strips;

import dev.podarium.narration.Interest;
import dev.podarium.narration.NarratedChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what the caption tells. Of the changes of a frame the most interesting, of equal ones the
 * last. While time plays a sentence stays for {@value #FRAMES_SHOWN} frames, unless a person does
 * something; while it is paused every step is told at once.
 */
final class Caption {

  private static final int FRAMES_SHOWN = 90;

  private @Nullable NarratedChange shown;
  private @Nullable NarratedChange waiting;
  private int framesLeft;

  /** A caption that tells of something; null: of nothing yet. */
  static Caption of(@Nullable NarratedChange told) {
    var caption = new Caption();
    caption.shown = told;
    return caption;
  }

  /** What is told; null before anything happened. */
  @Nullable NarratedChange shown() {
    return shown;
  }

  /** Takes what happened in a frame and goes on by one frame. */
  void frame(List<NarratedChange> happened, boolean playing) {
    for (var narrated : happened) {
      if (narrated.interest() == Interest.COMMAND) {
        show(narrated);
      } else if (narrated.interest() != Interest.ROUTINE && outweighs(narrated, waiting)) {
        waiting = narrated;
      }
    }
    framesLeft--;
    if (waiting != null && (!playing || framesLeft <= 0)) {
      show(waiting);
    }
  }

  private void show(NarratedChange narrated) {
    shown = narrated;
    waiting = null;
    framesLeft = FRAMES_SHOWN;
  }

  private static boolean outweighs(NarratedChange narrated, @Nullable NarratedChange other) {
    return other == null || narrated.interest().compareTo(other.interest()) >= 0;
  }
}
