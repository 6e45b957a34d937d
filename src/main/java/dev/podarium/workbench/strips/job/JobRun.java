package dev.podarium.workbench.strips.job;

import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Version;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;

/** One Pod of a Job: what it came to, and when. */
record JobRun(String job, Life<Pod> life) {

  /** When it ended or was deleted, in virtual nanoseconds; {@link Life#GOES_ON} while it lives. */
  long ended() {
    return life.versions().stream()
        .filter(version -> Pods.finished(version.object()))
        .findFirst()
        .map(Version::nanos)
        .orElse(life.ended());
  }

  boolean succeeded() {
    return Pods.phase(life.last()).equals("Succeeded");
  }

  boolean failed() {
    return Pods.phase(life.last()).equals("Failed");
  }

  boolean runs() {
    return ended() == Life.GOES_ON;
  }

  /** Its completion index, or {@link JobPods#UNKNOWN}. */
  int index() {
    return JobPods.index(life.last());
  }

  /** What distinguishes it from its siblings: {@code 4kx9w} of {@code pi-4kx9w}. */
  String shortName() {
    var name = life.ref().name();
    return name.startsWith(job + "-") ? name.substring(job.length() + 1) : name;
  }

  /** While it waits for its containers to start, and from then on as what it came to. */
  List<Bar> bars(long now) {
    var until = Math.min(ended(), now);
    var started = started(until);
    var bars = new ArrayList<Bar>();
    if (started > life.begun()) {
      bars.add(bar(PodState.PENDING, List.of(shortName()), life.begun(), started));
    }
    if (started < until || !runs()) {
      var look = PodLook.of(life.last());
      bars.add(bar(look.state(), words(look), started, until));
    }
    return bars;
  }

  private List<String> words(PodLook look) {
    return look.state() == PodState.SUCCEEDED
        ? List.of(shortName())
        : List.of(shortName() + "  " + look.word(), shortName());
  }

  private Bar bar(PodState state, List<String> words, long from, long to) {
    return new Bar(life.ref(), state, words, 0, from, to);
  }

  private long started(long until) {
    return life.versions().stream()
        .filter(version -> !Pods.phase(version.object()).equals("Pending"))
        .findFirst()
        .map(Version::nanos)
        .orElse(until);
  }
}
