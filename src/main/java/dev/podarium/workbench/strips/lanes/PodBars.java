package dev.podarium.workbench.strips.lanes;

import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Version;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;

/** The life of a Pod as bars, one a state. */
public final class PodBars {

  private PodBars() {}

  /**
   * From its creation until it was deleted, or until now.
   *
   * @param stripe the rollout revision that it is of; 0: none
   * @param now the playhead, virtual nanoseconds since the start
   */
  public static List<Bar> of(Life<Pod> life, long stripe, long now) {
    var bars = new ArrayList<Bar>();
    var versions = life.versions();
    for (var i = 0; i < versions.size(); i++) {
      var until =
          i + 1 < versions.size() ? versions.get(i + 1).nanos() : Math.min(life.ended(), now);
      add(bars, bar(life, versions.get(i), until, bars.isEmpty() ? stripe : 0));
    }
    return bars;
  }

  private static Bar bar(Life<Pod> life, Version<Pod> version, long until, long stripe) {
    var look = PodLook.of(version.object());
    return new Bar(life.ref(), look.state(), List.of(look.word()), stripe, version.nanos(), until);
  }

  /** What goes on in the same state is one bar, with the words of its end. */
  private static void add(List<Bar> bars, Bar next) {
    var last = bars.isEmpty() ? null : bars.getLast();
    if (last == null || last.state() != next.state()) {
      bars.add(next);
      return;
    }
    bars.set(
        bars.size() - 1,
        new Bar(next.ref(), next.state(), next.words(), last.stripe(), last.from(), next.to()));
  }
}
