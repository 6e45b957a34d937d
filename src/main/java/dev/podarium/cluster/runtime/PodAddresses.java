package dev.podarium.cluster.runtime;

import java.util.BitSet;

/**
 * The addresses of one machine's Pods: handed out in turn, so that one that was given back is not
 * used again at once.
 */
final class PodAddresses {

  private static final int FIRST = 2;
  private static final int LAST = 254;

  private final String network;
  private final BitSet taken = new BitSet(LAST + 1);
  private int next = FIRST;

  /** All addresses of a network given by its first three numbers. */
  PodAddresses(String network) {
    this.network = network;
  }

  /** An address that no Pod has. */
  String take() {
    var found = taken.nextClearBit(next);
    if (found > LAST) {
      found = taken.nextClearBit(FIRST);
    }
    if (found > LAST) {
      throw new IllegalStateException("no address is left in " + network + ".0/24");
    }
    taken.set(found);
    next = found == LAST ? FIRST : found + 1;
    return network + "." + found;
  }

  /** Gives an address back. */
  void release(String address) {
    taken.clear(Integer.parseInt(address.substring(network.length() + 1)));
  }
}
