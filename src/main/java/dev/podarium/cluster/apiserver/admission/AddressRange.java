package dev.podarium.cluster.apiserver.admission;

import java.util.function.LongPredicate;

/**
 * Numbers of which some are taken: addresses of Services, ports of Nodes.
 *
 * <p>Numbers are given out of the upper part first, so that the lower stays free for those that are
 * picked by hand. Worked example: of 65,534 addresses the first 256 are kept, so the first Service
 * gets something above.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/ipallocator/ipallocator.go,
 * pkg/registry/core/service/portallocator/allocator.go
 *
 * @param first the lowest that may be given, and what follows up to {@code last}, included
 * @param kept how many of the first are given only when all others are taken
 */
record AddressRange(long first, long last, int kept) {

  private static final int LEAST_ADDRESSES = 16;
  private static final int ADDRESSES_SHARE = 16;
  private static final int MOST_ADDRESSES = 256;
  private static final int PORTS_SHARE = 32;
  private static final int MOST_PORTS = 128;

  /** Addresses: a sixteenth is kept, at least 16 and at most 256; none of fewer than 16. */
  static AddressRange ofAddresses(long first, long last) {
    return of(first, last, ADDRESSES_SHARE, MOST_ADDRESSES);
  }

  /** Ports: a thirty-second is kept, at least 16 and at most 128. */
  static AddressRange ofPorts(long first, long last) {
    return of(first, last, PORTS_SHARE, MOST_PORTS);
  }

  private static AddressRange of(long first, long last, int share, int most) {
    var size = last - first + 1;
    var kept = Math.min(Math.max(LEAST_ADDRESSES, size / share), most);
    return new AddressRange(first, last, size <= LEAST_ADDRESSES ? 0 : (int) kept);
  }

  boolean contains(long number) {
    return number >= first && number <= last;
  }

  /**
   * A number that is free.
   *
   * @param bits evenly spread, to choose where to begin looking
   * @return -1 when all are taken
   */
  long free(long bits, LongPredicate taken) {
    var upper = firstFree(first + kept, last, bits, taken);
    return upper >= 0 ? upper : firstFree(first, first + kept - 1, bits, taken);
  }

  private static long firstFree(long from, long to, long bits, LongPredicate taken) {
    var size = to - from + 1;
    for (var i = 0L; i < size; i++) {
      var candidate = from + Long.remainderUnsigned(bits + i, size);
      if (!taken.test(candidate)) {
        return candidate;
      }
    }
    return -1;
  }
}
