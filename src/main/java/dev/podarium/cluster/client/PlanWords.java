package dev.podarium.cluster.client;

import java.util.ArrayList;
import java.util.List;

/** Plans in words for a person. */
final class PlanWords {

  private PlanWords() {}

  /** A line for each write, in order: {@code creates Pod default/web-}. */
  static List<String> of(Plan plan) {
    var lines = new ArrayList<String>();
    for (var batch : plan.batches()) {
      batch.forEach(step -> addTo(lines, step));
    }
    if (plan.status() != null) {
      lines.add("writes its status when it differs");
    }
    if (plan.sequel() != null) {
      lines.add("goes on with what comes of it");
    }
    return List.copyOf(lines);
  }

  private static void addTo(List<String> lines, Plan.Step step) {
    lines.add(RequestWords.of(step.request()) + " " + step.request().target());
    if (step.next() != null) {
      addTo(lines, step.next());
    }
  }
}
