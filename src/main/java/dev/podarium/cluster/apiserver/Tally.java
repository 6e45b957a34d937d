package dev.podarium.cluster.apiserver;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each key was counted before, in bounded memory: when too many keys are known, all are
 * forgotten and an epoch begins in which no number of an earlier one is given again.
 */
final class Tally {

  private static final int EPOCH_SHIFT = 32;

  private final int mostKeys;
  private final Map<String, Long> counts = new HashMap<>();
  private long epoch;

  Tally(int mostKeys) {
    this.mostKeys = mostKeys;
  }

  /** The next number of a key, from 0; no key gets the same number twice. */
  long next(String key) {
    var number = peek(key);
    if (startsEpoch(key)) {
      counts.clear();
      epoch++;
    }
    counts.merge(key, 1L, Long::sum);
    return number;
  }

  /** What {@link #next} would give. */
  long peek(String key) {
    var of = startsEpoch(key) ? epoch + 1 : epoch;
    return (of << EPOCH_SHIFT) + counts.getOrDefault(key, 0L);
  }

  private boolean startsEpoch(String key) {
    return counts.size() >= mostKeys && !counts.containsKey(key);
  }
}
