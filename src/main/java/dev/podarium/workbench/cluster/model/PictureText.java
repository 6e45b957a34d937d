package dev.podarium.workbench.cluster.model;

import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The picture in words: for tooltips and for people who listen to it. */
public final class PictureText {

  private PictureText() {}

  /** One sentence a Node, and one for those that wait. */
  public static String summary(ClusterPicture picture) {
    return Stream.concat(
            picture.nodes().stream().map(PictureText::of), Stream.of(queue(picture.waiting())))
        .collect(Collectors.joining(". "));
  }

  /** A Node in one sentence. */
  public static String of(NodeCard node) {
    return "Node %s: %s, %d %% of cpu and %d %% of memory requested, %s"
        .formatted(
            node.ref().name(),
            node.look().word(),
            node.cpu(),
            node.memory(),
            counts(node.places()) + ended(node));
  }

  private static String ended(NodeCard node) {
    return node.ended() == 0 ? "" : ", %d more have ended".formatted(node.ended());
  }

  /** What the strip above the Nodes says. */
  public static String queue(List<PodCell> waiting) {
    return waiting.isEmpty() ? "scheduler queue: empty" : "wait for a Node: " + waiting.size();
  }

  private static String counts(List<@Nullable PodCell> places) {
    var counts = new EnumMap<PodState, Integer>(PodState.class);
    for (var pod : places) {
      if (pod != null) {
        counts.merge(pod.look().state(), 1, Integer::sum);
      }
    }
    return counts.isEmpty()
        ? "no Pods"
        : "Pods: "
            + counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().title())
                .collect(Collectors.joining(", "));
  }
}
