package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Score;
import java.util.Arrays;

/**
 * Brings raw points between 0 and 100 so that they compare with those of other rules.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/helper/normalize_score.go
 */
final class Points {

  private Points() {}

  /** The most becomes 100, the others their share of it; all 0 stay 0. */
  static long[] mostBest(long[] raw) {
    var most = Arrays.stream(raw).max().orElse(0);
    return most == 0 ? raw : Arrays.stream(raw).map(each -> Score.BEST * each / most).toArray();
  }

  /** The most becomes 0, none becomes 100. */
  static long[] fewestBest(long[] raw) {
    return Arrays.stream(mostBest(raw)).map(each -> Score.BEST - each).toArray();
  }
}
