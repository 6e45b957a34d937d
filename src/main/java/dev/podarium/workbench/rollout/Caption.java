package dev.podarium.workbench.rollout;

import dev.podarium.causes.Happening;
import dev.podarium.causes.Interest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what the caption tells. Of the changes of a frame the most interesting, of equal ones the
 * last. While time plays a sentence stays for {@value #FRAMES_SHOWN} frames, unless a person does
 * something; while it is paused every step is told at once.
 */
final class Caption {

  private static final int FRAMES_SHOWN = 90;

  private @Nullable Happening shown;
  private @Nullable Happening waiting;
  private int framesLeft;

  /** What is told; null before anything happened. */
  @Nullable Happening shown() {
    return shown;
  }

  /** Takes what happened in a frame and goes on by one frame. */
  void frame(List<Happening> happened, boolean playing) {
    for (var happening : happened) {
      if (happening.interest() == Interest.COMMAND) {
        show(happening);
      } else if (happening.interest() != Interest.ROUTINE && outweighs(happening, waiting)) {
        waiting = happening;
      }
    }
    framesLeft--;
    if (waiting != null && (!playing || framesLeft <= 0)) {
      show(waiting);
    }
  }

  private void show(Happening happening) {
    shown = happening;
    waiting = null;
    framesLeft = FRAMES_SHOWN;
  }

  private static boolean outweighs(Happening happening, @Nullable Happening other) {
    return other == null || happening.interest().compareTo(other.interest()) >= 0;
  }
}
