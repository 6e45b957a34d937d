package dev.podarium.cluster.runtime;

import dev.podarium.objects.Metas;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What annotations of a Pod say that its containers do: {@code podarium.dev/runs: 20s}, or for one
 * container alone {@code podarium.dev/runs.web: 20s}.
 *
 * <table>
 * <caption>Annotations, all below {@code podarium.dev/}</caption>
 * <tr><td>{@code pulls}, {@code starts}</td><td>how long that takes</td></tr>
 * <tr><td>{@code pull-error}</td><td>why the image cannot be pulled</td></tr>
 * <tr><td>{@code runs}, {@code exits}</td><td>after how long, with which code it ends</td></tr>
 * <tr><td>{@code ready-after}, {@code fails-after}</td>
 *     <td>when its probes begin, and cease, to succeed</td></tr>
 * <tr><td>{@code stops}</td>
 *     <td>how long it takes after SIGTERM; {@code never}: it ignores it</td></tr>
 * </table>
 */
record Wishes(Map<String, String> annotations, String container) {

  private static final String PREFIX = "podarium.dev/";

  static Wishes of(Pod pod, Container container) {
    return new Wishes(Metas.annotations(pod), container.getName());
  }

  /** Whether nothing is wished at all. */
  boolean none() {
    for (var name : annotations.keySet()) {
      if (name.startsWith(PREFIX)) {
        return false;
      }
    }
    return true;
  }

  /** What is wished, or null. */
  @Nullable String text(String wish) {
    var own = annotations.get(PREFIX + wish + "." + container);
    return own == null ? annotations.get(PREFIX + wish) : own;
  }

  /** A length of time that is wished, or else the other; one that cannot be read counts as none. */
  @Nullable Timing timing(String wish, @Nullable Timing otherwise) {
    var text = text(wish);
    var nanos = text == null ? -1 : Spans.shell(text);
    return nanos < 0 ? otherwise : Timing.exactly(nanos);
  }

  /** An exit code that is wished, or else the other. */
  int exitCode(int otherwise) {
    var text = text("exits");
    return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) & 0xff : otherwise;
  }
}
