package dev.podarium.cluster.controllers.podautoscaler;

/**
 * How far an autoscaler without a behavior goes in one step: to twice the size or to four, within
 * its bounds.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * convertDesiredReplicasWithRules
 */
final class PlainLimit {

  private static final int FACTOR = 2;
  private static final int AT_LEAST = 4;

  private PlainLimit() {}

  static Limited of(int current, int wanted, int least, int most) {
    var step = (int) Math.min(Integer.MAX_VALUE, Math.max((long) FACTOR * current, AT_LEAST));
    if (wanted < least) {
      return Limited.tooFew(least);
    }
    if (wanted > Math.min(most, step)) {
      return most > step ? Limited.upTo(step) : Limited.tooMany(most);
    }
    return Limited.within(wanted);
  }
}
