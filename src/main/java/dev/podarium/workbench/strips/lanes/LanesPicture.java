package dev.podarium.workbench.strips.lanes;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.drawing.StripPicture;
import dev.podarium.workbench.strips.lanes.Lane.Mark;
import java.util.List;

/**
 * What a strip of lanes shows.
 *
 * @param lanes from top to bottom
 * @param limit a dashed line between them
 * @param now the playhead, virtual nanoseconds since the start
 */
public record LanesPicture(
    ObjectRef ref,
    String title,
    String figures,
    Sentence sentence,
    List<Lane> lanes,
    Limit limit,
    TimeWindow window,
    long now)
    implements StripPicture {

  /**
   * A dashed line between lanes.
   *
   * @param above how many lanes are above it
   * @param words what it means, the longest first; empty: there is none
   */
  public record Limit(int above, List<String> words) {
    /** No line. */
    public static final Limit NONE = new Limit(0, List.of());
  }

  /** The lane that should be seen when there is not room for all: the first that is not done. */
  int focus() {
    for (var i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).mark() == Mark.NONE) {
        return i;
      }
    }
    return 0;
  }
}
